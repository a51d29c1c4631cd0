package np.shulka.application.simulation.bug.changing;

import java.time.LocalDate;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;

/** S1: where a period ends on the last days of a month, the same one is sold once more. */
public final class RenewsTwiceAtAMonthsEnd implements PlantedBug {
  private static final int LAST_DAYS = 28;

  @Override
  public Ports ports(Ports real) {
    return Wrongly.paid(real, RenewsTwiceAtAMonthsEnd::oneBefore);
  }

  private static PaidPeriod oneBefore(PaidPeriod paid) {
    LocalDate end = LocalDate.ofInstant(paid.time().endsAt(), ATime.NEPAL);
    BillingAnchor anchor = paid.anchor();
    if (end.getDayOfMonth() < LAST_DAYS || !anchor.startsAt().isBefore(paid.time().endsAt())) {
      return paid;
    }
    Period last = paid.from(paid.time().endsAt().minusMillis(1)).getFirst();
    Period before = new Period(last.startsAt().minusMillis(1), last.startsAt());
    return new PaidPeriod(before, paid.paidBy(), anchor, paid.graceUntil(), before.startsAt());
  }
}
