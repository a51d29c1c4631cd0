package np.shulka.application.simulation;

import java.time.Duration;
import java.util.Locale;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.PlantedBug;

/**
 * Counts runs and what they took.
 *
 * <p>A subscriber-year is one simulated person for one simulated year. Busy people order, change,
 * pause, pay and look around all the time, some 80 times a year; regulars pay for a year at a time
 * and look when it is about over. The days in which everything settles after the last fault are not
 * counted. Speed is per minute of processor time of the whole process, with compilation and garbage
 * collection, so it is what one core does, whatever else the machine does. The first seeds mostly
 * pay for compilation; what the others take is told beside.
 */
final class Tally {
  private static final double SECONDS_OF_A_MINUTE = 60;
  private static final int COLD = 100;

  private final Duration began = processorTime();
  private Duration processor = Duration.ZERO;
  private long good;
  private long seeds;
  private long steps;
  private long settled;
  private double years;
  private double busy;
  private Duration processorOfColdOnes = Duration.ZERO;
  private double yearsOfColdOnes;

  /** Runs a seed, on the clock; several at once share it. */
  Outcome run(long seed) {
    Outcome outcome = Simulation.judged(Script.of(seed), PlantedBug.NONE);
    count(outcome);
    return outcome;
  }

  private synchronized void count(Outcome outcome) {
    processor = processorTime().minus(began);
    seeds++;
    if (outcome.violation().isEmpty()) good++;
    steps += outcome.history().size();
    settled += outcome.settled();
    years += outcome.script().subscriberYears();
    busy += outcome.script().busyYears();
    if (seeds == COLD) {
      processorOfColdOnes = processor;
      yearsOfColdOnes = years;
    }
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  long good() {
    return good;
  }

  static String line(Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "seed %d: %.1f subscriber-years, %d steps, %d settled, %d kinds of fault, %s",
        outcome.script().seed(),
        outcome.script().subscriberYears(),
        outcome.history().size(),
        outcome.settled(),
        outcome.script().faults().kinds().size(),
        outcome.violation().map(Violation::getMessage).orElse("good"));
  }

  String speed() {
    String all =
        String.format(
            Locale.ROOT,
            """
        %d seeds in %.1f s of one core: %.0f subscriber-years per minute, %.0f of them of busy people;
        %.0f steps and %.1f settled invoices a year, %.0f steps for each year of somebody busy""",
            seeds,
            seconds(processor),
            perMinute(years, processor),
            perMinute(busy, processor),
            steps / years,
            settled / years,
            steps / busy);
    if (seeds <= COLD) return all;
    double warm = perMinute(years - yearsOfColdOnes, processor.minus(processorOfColdOnes));
    return all
        + String.format(Locale.ROOT, "; %.0f per minute after the first %d seeds", warm, COLD);
  }

  private static double perMinute(double years, Duration processor) {
    return years / seconds(processor) * SECONDS_OF_A_MINUTE;
  }

  private static double seconds(Duration processor) {
    return Math.max(0.01, processor.toMillis() / 1e3);
  }

  /** The last line of every run. */
  String result() {
    return String.format(
        Locale.ROOT,
        "RESULT name=simulation value=%d unit=seeds limit=%d ratio=%s",
        good,
        seeds,
        seeds == 0 ? 1.0 : (double) good / seeds);
  }
}
