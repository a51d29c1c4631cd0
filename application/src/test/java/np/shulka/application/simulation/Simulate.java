package np.shulka.application.simulation;

import java.util.SplittableRandom;
import np.shulka.application.simulation.wiring.PlantedBug;

/**
 * Runs simulations from the command line: {@code --seed N} replays one, {@code --seeds COUNT} runs
 * fresh ones.; what is counted, {@link Tally} says.
 */
public final class Simulate {
  private static final int SHRINKING_RUNS = 400;

  private Simulate() {}

  public static void main(String... arguments) {
    if (arguments.length != 2) throw new IllegalArgumentException("--seed N or --seeds COUNT");
    long number = Long.parseLong(arguments[1]);
    boolean well =
        switch (arguments[0]) {
          case "--seed" -> replay(number);
          case "--seeds" -> many(number);
          default -> throw new IllegalArgumentException("--seed N or --seeds COUNT");
        };
    System.exit(well ? 0 : 1);
  }

  private static boolean replay(long seed) {
    Outcome outcome = Simulation.of(Script.of(seed), PlantedBug.NONE);
    report(outcome);
    return outcome.violation().isEmpty();
  }

  private static boolean many(long count) {
    SplittableRandom fresh = new SplittableRandom();
    Tally tally = new Tally();
    for (long i = 0; i < count; i++) {
      Outcome outcome = tally.run(fresh.nextLong());
      System.out.println(Tally.line(outcome));
      if (outcome.violation().isPresent()) report(outcome);
    }
    System.out.println(tally.speed());
    System.out.println(tally.result());
    return tally.good() == count;
  }

  private static void report(Outcome outcome) {
    if (outcome.violation().isEmpty()) {
      System.out.println("seed " + outcome.script().seed() + ": no violation");
      System.out.println("history " + outcome.history().digest());
      return;
    }
    Outcome small = new Shrinker(outcome, PlantedBug.NONE, SHRINKING_RUNS).shrink();
    System.out.println(Telling.of(small));
  }
}
