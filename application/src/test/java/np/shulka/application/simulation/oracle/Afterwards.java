package np.shulka.application.simulation.oracle;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.domain.payment.GatewayReference;

/** The world when a run is over. */
public record Afterwards(Khalti khalti, Chronicle chronicle, Instant now) {
  /** What waits is asked about once a day. */
  private static final Duration ASKED_WITHIN = Duration.ofHours(26);

  /** Whether who began before the end paid so close to it that the next question comes after it. */
  public boolean paidJustNow(GatewayReference name) {
    long asked = SimulatedTime.micros(now.minus(ASKED_WITHIN));
    return khalti.paidAt(name).filter(at -> at >= asked).isPresent();
  }
}
