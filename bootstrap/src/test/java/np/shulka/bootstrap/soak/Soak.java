package np.shulka.bootstrap.soak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Drives the real thing for as long as wanted: {@code --minutes N}, and {@code --seed S} to repeat
 * draws.
 */
public final class Soak {
  private Soak() {}

  public static void main(String[] arguments) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    List<String> given = List.of(arguments);
    double minutes = Double.parseDouble(option(given, "--minutes", "1"));
    String draw = Long.toString(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    long seed = Long.parseLong(option(given, "--seed", draw));
    Duration length = Duration.ofSeconds(Math.round(minutes * 60));
    System.exit(run(SoakTerms.of(seed, length)) ? 0 : 1);
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
  }

  private static boolean run(SoakTerms terms) throws IOException {
    Path folder = Files.createTempDirectory("shulka-soak");
    System.out.println("soak seed " + terms.seed() + ", " + terms.length() + ", in " + folder);
    SoakOutcome outcome;
    try (Ground ground = Ground.prepare(folder)) {
      outcome = new SoakRun(ground, terms, System.out).run();
    }
    if (outcome.clean()) FileSystemUtils.deleteRecursively(folder);
    else System.out.println("kept to look at: " + folder + ", again: --seed " + terms.seed());
    System.out.println(outcome.summary());
    return outcome.clean();
  }
}
