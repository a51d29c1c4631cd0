package np.shulka.application.simulation.bug.changing;

import java.time.Duration;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.subscription.PaidPeriod;

/** S11: who pays after grace pays for the time in which nothing could be used. */
public final class StartsAtTheOldEnd implements PlantedBug {
  private static final Duration EVER = Duration.ofDays(10_000);

  @Override
  public Ports ports(Ports real) {
    return Wrongly.paid(real, StartsAtTheOldEnd::graceForEver);
  }

  private static PaidPeriod graceForEver(PaidPeriod paid) {
    return new PaidPeriod(
        paid.time(), paid.paidBy(), paid.anchor(), paid.graceUntil().plus(EVER), paid.since());
  }
}
