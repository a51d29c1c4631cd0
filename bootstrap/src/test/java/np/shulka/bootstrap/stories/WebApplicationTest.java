package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The web application in a real Chromium, against the real application and the stand-in: what
 * {@code adapters-web/spa/e2e} says. Reports are in {@code target/e2e}, and with {@code
 * -Dshulka.pictures=true} pictures of every page. What is printed ends with the pages of failed
 * tests, for who has no more than that.
 */
class WebApplicationTest {
  private static final Path SOURCES = Path.of("../adapters-web/spa").toAbsolutePath().normalize();
  private static final Path OUT = Path.of("target/e2e").toAbsolutePath();
  private static final Path LOG = OUT.resolve("playwright.log");

  /** The first has no windows, and takes three quarters of the processor's time of the others. */
  private static final List<String> BROWSERS =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  @Test
  void people_do_their_jobs_in_a_browser() throws Exception {
    assumeFalse(
        System.getProperty("web.skip") != null,
        "built with -Dweb.skip, so there is no web application to try");
    String chromium = chromium();
    String node = found(List.of("node")).orElseGet(() -> fail(missing("Node.js 20", "nodejs npm")));
    Path runner = SOURCES.resolve("node_modules/@playwright/test/cli.js");
    assertThat(runner).as("what adapters-web/spa/build.mjs installs").exists();
    Files.createDirectories(OUT);

    try (Place place = Place.make();
        Node server = Node.start(asWatched(place.settings()));
        Stage stage = Stage.open(place, server)) {
      ProcessBuilder tests =
          new ProcessBuilder(
              node, runner.toString(), "test", "--config", "e2e/playwright.config.ts");
      tests.directory(SOURCES.toFile()).redirectErrorStream(true);
      tests.redirectOutput(LOG.toFile());
      tests.environment().putAll(settings(server, stage, chromium));
      chosen().ifPresent(only -> tests.command().addAll(List.of("--grep", only)));

      assertThat(tests.start().waitFor()).as(() -> said()).isZero();
    }
  }

  /**
   * As for a merchant whose Khalti gives parts back: only a second part can be parked. A comparison
   * gives up after one more try, where it would wait for a minute.
   */
  private static Map<String, String> asWatched(Map<String, String> settings) {
    settings.put("khalti.partial-refunds", "true");
    settings.put("shulka.reconciliation.patience", "1");
    return settings;
  }

  private static String said() {
    try {
      return Files.readString(LOG) + FailedPages.in(OUT.resolve("traces"));
    } catch (IOException gone) {
      return "see " + LOG;
    }
  }

  private static Map<String, String> settings(Node server, Stage stage, String chromium) {
    return Map.of(
        "SHULKA_URL", server.address().toString(),
        "SHULKA_E2E_CONTROL", stage.address(),
        "SHULKA_E2E_OUT", OUT.toString(),
        "SHULKA_E2E_PICTURES", System.getProperty("shulka.pictures", "false"),
        "SHULKA_E2E_SNAPSHOTS", Boolean.toString(chosen().isPresent()),
        "SHULKA_CHROMIUM", chromium);
  }

  /** {@code -Dshulka.e2e="main job"} runs those alone; their traces have the pages, too. */
  private static Optional<String> chosen() {
    return Optional.ofNullable(System.getProperty("shulka.e2e"));
  }

  private static String chromium() {
    String set = System.getenv("SHULKA_CHROMIUM");
    if (set != null) return set;
    return found(BROWSERS)
        .orElseGet(
            () ->
                fail(missing("Chromium", "chromium-headless-shell") + ", or set SHULKA_CHROMIUM"));
  }

  private static String missing(String what, String packages) {
    return what
        + " is not on the PATH, and the web application is tested in it: apt-get install "
        + packages;
  }

  private static Optional<String> found(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(
            name -> Arrays.stream(path.split(File.pathSeparator, -1)).map(in -> Path.of(in, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
