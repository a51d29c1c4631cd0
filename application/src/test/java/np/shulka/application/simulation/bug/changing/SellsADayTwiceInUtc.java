package np.shulka.application.simulation.bug.changing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;

/** C9: until when something is paid is told by the date in UTC, where it is yesterday. */
public final class SellsADayTwiceInUtc implements PlantedBug {
  private static final Duration DAY = Duration.ofDays(1);

  @Override
  public Ports ports(Ports real) {
    return Wrongly.paid(real, SellsADayTwiceInUtc::inUtc);
  }

  private static PaidPeriod inUtc(PaidPeriod paid) {
    Instant end = paid.time().endsAt();
    boolean yesterday =
        LocalDate.ofInstant(end, ZoneOffset.UTC).isBefore(LocalDate.ofInstant(end, ATime.NEPAL));
    if (!yesterday) return paid;
    BillingAnchor anchor = paid.anchor();
    return new PaidPeriod(
        new Period(paid.time().startsAt().minus(DAY), end.minus(DAY)),
        paid.paidBy(),
        new BillingAnchor(end.minus(DAY), anchor.zone(), anchor.every()),
        paid.graceUntil(),
        paid.since().minus(DAY));
  }
}
