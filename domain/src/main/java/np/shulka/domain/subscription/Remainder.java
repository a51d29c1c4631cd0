package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;

/**
 * Paid time that was not lived yet, without a place in the calendar. However it is moved, it keeps
 * its length to the microsecond: no money moves, so nothing is given and nothing is taken (S20).
 *
 * @param paidBy the invoice that bought the last of it
 * @param left how much there is
 * @param grace how long access goes on after it
 * @param every how the time behind it is counted
 */
public record Remainder(
    InvoiceId paidBy, Duration left, Duration grace, BillingPeriod every, ZoneId zone) {
  public Remainder {
    if (!left.isPositive() || grace.isNegative()) {
      throw new IllegalArgumentException("nothing is left: " + left + ", " + grace);
    }
  }

  static Remainder of(PaidPeriod paid, Instant at) {
    return new Remainder(
        paid.paidBy(),
        Duration.between(at, paid.time().endsAt()),
        Duration.between(paid.time().endsAt(), paid.graceUntil()),
        paid.anchor().every(),
        paid.anchor().zone());
  }

  /** It goes on at that instant; where it ends is what the next time is counted from. */
  public PaidPeriod from(Instant start) {
    Instant end = start.plus(left);
    var anchor = new BillingAnchor(end, zone, every);
    return new PaidPeriod(new Period(start, end), paidBy, anchor, end.plus(grace), start);
  }
}
