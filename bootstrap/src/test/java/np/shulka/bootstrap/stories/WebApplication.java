package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The web application in a real Chromium, against the real application and the stand-in: what a
 * folder of {@code adapters-web/spa/e2e} says. Reports are in {@code target/e2e}, by the folder's
 * name, and with {@code -Dshulka.pictures=true} pictures of every page. What is printed ends with
 * the pages of failed tests, for who has no more than that.
 */
public final class WebApplication {
  private static final Path SOURCES = Path.of("../adapters-web/spa").toAbsolutePath().normalize();
  private static final Path RUNNER = SOURCES.resolve("node_modules/@playwright/test/cli.js");
  private static final Path OUT = Path.of("target/e2e").toAbsolutePath();

  /** The first has no windows, and takes three quarters of the processor's time of the others. */
  private static final List<String> BROWSERS =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private final String folder;
  private final Path out;

  private WebApplication(String folder) {
    this.folder = folder;
    this.out = OUT.resolve(folder);
  }

  /** Tries what is in that folder, on a server of its own. */
  public static void tries(String folder) throws IOException, InterruptedException {
    assumeFalse(
        System.getProperty("web.skip") != null,
        "built with -Dweb.skip, so there is no web application to try");
    assertThat(RUNNER).as("what adapters-web/spa/build.mjs installs").exists();
    WebApplication web = new WebApplication(folder);
    Files.createDirectories(web.out);
    if (chosen().isPresent()) {
      assertThat(web.hasChosen(".")).as("some test is called " + chosen().get()).isTrue();
      assumeTrue(web.hasChosen(folder), "no test of e2e/" + folder + " is called so");
    }
    web.passes();
  }

  private void passes() throws IOException, InterruptedException {
    try (Place place = Place.make();
        Node server = Node.start(asWatched(place.settings()));
        Stage stage = Stage.open(place, server)) {
      Path log = out.resolve("playwright.log");
      ProcessBuilder tests = playwright(folder, server.address().toString(), stage.address());
      tests.redirectOutput(log.toFile());
      assertThat(tests.start().waitFor()).as(() -> said(log)).isZero();
    }
  }

  /** Whether a test in there has the title that was chosen, which needs no server. */
  private boolean hasChosen(String where) throws IOException, InterruptedException {
    ProcessBuilder list = playwright(where, "http://localhost", "http://localhost");
    list.command().add("--list");
    list.redirectOutput(out.resolve("chosen-from-" + where.replace(".", "all") + ".log").toFile());
    return list.start().waitFor() == 0;
  }

  private ProcessBuilder playwright(String where, String server, String stage) {
    String node = found(List.of("node")).orElseGet(() -> fail(missing("Node.js 20", "nodejs npm")));
    ProcessBuilder tests =
        new ProcessBuilder(node, RUNNER.toString(), "test", "--config", "e2e/playwright.config.ts");
    chosen().ifPresent(only -> tests.command().addAll(List.of("--grep", only)));
    tests.directory(SOURCES.toFile()).redirectErrorStream(true);
    tests.environment().putAll(settings(where, server, stage));
    return tests;
  }

  /**
   * As for a merchant whose Khalti gives parts back: only a second part can be parked. A comparison
   * gives up after one more try, where it would wait for a minute, and who is told to come back
   * later comes after two seconds, and not fifteen.
   */
  private static Map<String, String> asWatched(Map<String, String> settings) {
    settings.put("khalti.partial-refunds", "true");
    settings.put("khalti.load.retry-after", "2s");
    settings.put("shulka.reconciliation.patience", "1");
    return settings;
  }

  private String said(Path log) {
    try {
      return Files.readString(log) + FailedPages.in(out.resolve("traces"));
    } catch (IOException gone) {
      return "see " + log;
    }
  }

  private Map<String, String> settings(String where, String server, String stage) {
    return Map.of(
        "SHULKA_URL", server,
        "SHULKA_E2E_CONTROL", stage,
        "SHULKA_E2E_FOLDER", where,
        "SHULKA_E2E_OUT", out.toString(),
        "SHULKA_E2E_SCREENSHOTS", OUT.resolve("screenshots").toString(),
        "SHULKA_E2E_PICTURES", System.getProperty("shulka.pictures", "false"),
        "SHULKA_E2E_SNAPSHOTS", Boolean.toString(chosen().isPresent()),
        "SHULKA_CHROMIUM", chromium());
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
