package np.shulka.domain.subscription;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/**
 * Paid time as it is lived: what a settled invoice bought, one period or several in a row, or what
 * a pause left of that (S20); and the anchor that the next time is counted from.
 *
 * @param graceUntil until when access goes on after it, and the next payment continues it without a
 *     gap (S11)
 * @param since since when there is paid time without a gap
 */
public record PaidPeriod(
    Period time, InvoiceId paidBy, BillingAnchor anchor, Instant graceUntil, Instant since) {
  public PaidPeriod {
    if (graceUntil.isBefore(time.endsAt())) {
      throw new IllegalArgumentException("grace begins when the paid time ends");
    }
    if (since.isAfter(time.startsAt()) || since.isAfter(anchor.startsAt())) {
      throw new IllegalArgumentException("paid time begins before it is counted");
    }
  }

  /** Periods of one anchor follow each other. */
  public PaidPeriod(Period time, InvoiceId paidBy, BillingAnchor anchor, Instant graceUntil) {
    this(time, paidBy, anchor, graceUntil, anchor.startsAt());
  }

  /** All time that was paid for without a gap. */
  Period withoutAGap() {
    return new Period(since, time.endsAt());
  }

  /** The period that an instant falls into, if it was paid for; what a pause left is one. */
  public Period at(Instant instant) {
    if (!withoutAGap().contains(instant)) return time;
    if (instant.isBefore(anchor.startsAt())) return new Period(since, anchor.startsAt());
    int k = 0;
    while (!anchor.period(k).contains(instant)) k++;
    return anchor.period(k);
  }
}
