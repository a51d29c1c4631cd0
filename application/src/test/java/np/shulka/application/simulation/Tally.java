package np.shulka.application.simulation;

import java.time.Duration;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.PlantedBug;

/**
 * Counts runs and what they took.
 *
 * <p>A subscriber-year is one simulated person who orders, pays and looks around for one simulated
 * year; the days in which everything settles after the last fault are not counted. Speed is per
 * minute of processor time of the whole process, with compilation and garbage collection, so it is
 * what one core does, whatever else the machine does.
 */
final class Tally {
  private static final double SECONDS_OF_A_MINUTE = 60;

  private Duration processor = Duration.ZERO;
  private long good;
  private long seeds;
  private long steps;
  private long settled;
  private double years;

  /** Runs a seed, on the clock. */
  Outcome run(long seed) {
    Duration before = processorTime();
    Outcome outcome = Simulation.judged(Script.of(seed), PlantedBug.NONE);
    processor = processor.plus(processorTime()).minus(before);
    seeds++;
    if (outcome.violation().isEmpty()) good++;
    steps += outcome.history().size();
    settled += outcome.settled();
    years += outcome.script().subscriberYears();
    return outcome;
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  long good() {
    return good;
  }

  static String line(Outcome outcome) {
    return "seed %d: %.1f subscriber-years, %d steps, %d settled, %d kinds of fault, %s"
        .formatted(
            outcome.script().seed(),
            outcome.script().subscriberYears(),
            outcome.history().size(),
            outcome.settled(),
            outcome.script().faults().kinds().size(),
            outcome.violation().map(Violation::getMessage).orElse("good"));
  }

  String speed() {
    double seconds = Math.max(0.01, processor.toMillis() / 1e3);
    return """
        %d seeds in %.1f s of one core: %.0f subscriber-years per minute,
        each with %.0f steps and %.1f settled invoices"""
        .formatted(
            seeds, seconds, years / seconds * SECONDS_OF_A_MINUTE, steps / years, settled / years);
  }

  /** The last line of every run. */
  String result() {
    return "RESULT name=simulation value=%d unit=seeds limit=%d ratio=%s"
        .formatted(good, seeds, seeds == 0 ? 1.0 : (double) good / seeds);
  }
}
