package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** Whether it has not begun, and begins where other paid time ends. */
  public boolean isQueuedBehind(PaidPeriod before, Instant now) {
    return follows(before) && now.isBefore(time.startsAt());
  }

  /** Whether it begins where other paid time ends. */
  public boolean follows(PaidPeriod before) {
    return before.time().endsAt().equals(time.startsAt());
  }

  /** What was lived of it, because something else took its place then. */
  public PaidPeriod until(Instant end) {
    return new PaidPeriod(new Period(time.startsAt(), end), paidBy, anchor, graceUntil, since);
  }

  /** Those periods of the anchor that are paid for and not over yet; the first one may run. */
  public List<Period> from(Instant now) {
    List<Period> periods = new ArrayList<>();
    for (int k = 0; anchor.boundary(k).isBefore(time.endsAt()); k++) {
      if (now.isBefore(anchor.boundary(k + 1))) periods.add(anchor.period(k));
    }
    return periods;
  }

  /** Whether an instant lies in what a pause left, where whole periods cannot be told. */
  public boolean isMoved(Instant instant) {
    return since.isBefore(anchor.startsAt()) && instant.isBefore(anchor.startsAt());
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
