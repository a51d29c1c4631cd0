package np.shulka.application.simulation.bug.changing;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;

/** S1: what follows a year with a leap day starts a day too early. */
public final class TakesAYearFor365Days implements PlantedBug {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LEAP_YEAR = Duration.ofDays(366);

  @Override
  public Ports ports(Ports real) {
    return Wrongly.paid(real, TakesAYearFor365Days::aDayEarlier);
  }

  private static PaidPeriod aDayEarlier(PaidPeriod paid) {
    Period last = paid.at(paid.time().endsAt().minusMillis(1));
    if (!Duration.between(last.startsAt(), last.endsAt()).equals(LEAP_YEAR)) return paid;
    Period time = new Period(earlier(paid.time().startsAt()), earlier(paid.time().endsAt()));
    BillingAnchor anchor = paid.anchor();
    return new PaidPeriod(
        time,
        paid.paidBy(),
        new BillingAnchor(earlier(anchor.startsAt()), anchor.zone(), anchor.every()),
        paid.graceUntil(),
        earlier(paid.since()));
  }

  private static Instant earlier(Instant instant) {
    return instant.minus(DAY);
  }
}
