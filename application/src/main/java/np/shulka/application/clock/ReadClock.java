package np.shulka.application.clock;

import java.time.Duration;
import java.time.Instant;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what time it is for billing. */
@PrimaryPort
public final class ReadClock {
  private final BillingClock clock;

  public ReadClock(BillingClock clock) {
    this.clock = clock;
  }

  public Time read() {
    clock.catchUp();
    return new Time(clock.instant(), clock.ahead());
  }

  /**
   * What a clock shows.
   *
   * @param ahead by how much that is later than the real time
   */
  public record Time(Instant now, Duration ahead) {}
}
