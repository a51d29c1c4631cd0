package np.shulka.domain.subscription;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/**
 * Time that a settled invoice bought, one period or several in a row, and the anchor it is counted
 * from.
 *
 * @param graceUntil until when access goes on after it, and the next payment continues it without a
 *     gap (S11)
 */
public record PaidPeriod(Period time, InvoiceId paidBy, BillingAnchor anchor, Instant graceUntil) {
  public PaidPeriod {
    if (graceUntil.isBefore(time.endsAt())) {
      throw new IllegalArgumentException("grace begins when the paid time ends");
    }
  }

  /** All time that was paid for without a gap: periods of one anchor follow each other. */
  Period withoutAGap() {
    return new Period(anchor.startsAt(), time.endsAt());
  }

  /** The period of the anchor that an instant falls into, if it was paid for. */
  public Period at(Instant instant) {
    if (!withoutAGap().contains(instant)) return time;
    int k = 0;
    while (!anchor.period(k).contains(instant)) k++;
    return anchor.period(k);
  }
}
