package np.shulka.application.simulation.schedule;

import java.time.Duration;
import java.time.Instant;

/** Instants and durations as counts of microseconds, which are quick to compare. */
public final class SimulatedTime {
  private static final long SECOND = 1_000_000L;

  private SimulatedTime() {}

  public static long micros(Instant instant) {
    return instant.getEpochSecond() * SECOND + instant.getNano() / 1_000;
  }

  public static long micros(Duration duration) {
    return duration.toSeconds() * SECOND + duration.toNanosPart() / 1_000;
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
  }

  public static Duration duration(long micros) {
    return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
  }
}
