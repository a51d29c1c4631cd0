package np.shulka.domain.money;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the periods of a subscription are counted from. Boundaries keep the anchor's local time of
 * day and its day of the month, clamped to the length of short months (S1).
 *
 * @param startsAt the first boundary
 * @param zone the merchant's zone, in which days and months are counted
 */
public record BillingAnchor(Instant startsAt, ZoneId zone, BillingPeriod every) {

  /** Boundary k; boundary 0 is the anchor itself. */
  public Instant boundary(int k) {
    if (k == 0) return startsAt;
    return every.after(startsAt.atZone(zone).toLocalDateTime(), k).atZone(zone).toInstant();
  }

  /** The k-th period, from boundary k to boundary k + 1. */
  public Period period(int k) {
    return new Period(boundary(k), boundary(k + 1));
  }

  /** So many periods in a row from the first one on. */
  public Period first(int periods) {
    return new Period(boundary(0), boundary(periods));
  }

  /**
   * So many periods in a row that start where another one ended, contiguous and still counted from
   * the anchor.
   */
  public Period following(Period previous, int periods) {
    int k = 0;
    while (boundary(k).isBefore(previous.endsAt())) k++;
    if (!boundary(k).equals(previous.endsAt())) {
      throw new IllegalArgumentException(previous + " does not end on a boundary of " + this);
    }
    return new Period(boundary(k), boundary(k + periods));
  }

  /** A stretch of time cut at every boundary within it. */
  public List<Period> periodsOf(Period time) {
    List<Period> periods = new ArrayList<>();
    Instant start = time.startsAt();
    for (int k = 1; start.isBefore(time.endsAt()); k++) {
      Instant end = boundary(k).isBefore(time.endsAt()) ? boundary(k) : time.endsAt();
      if (!start.isBefore(end)) continue;
      periods.add(new Period(start, end));
      start = end;
    }
    return periods;
  }
}
