package np.shulka.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Local days in a row, at least one.
 *
 * @param to the first day that is not part of it
 */
public record Span(LocalDate from, LocalDate to) {
  public Span {
    if (!from.isBefore(to)) throw new IllegalArgumentException("no day lies before " + to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** When its first day begins. */
  public Instant startsAt(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When the day after its last begins. */
  public Instant endsAt(ZoneId zone) {
    return to.atStartOfDay(zone).toInstant();
  }

  /** Its days or months in their order; the first and the last month may be parts of one. */
  public List<Span> by(Interval interval) {
    List<Span> parts = new ArrayList<>();
    for (LocalDate start = from; start.isBefore(to); ) {
      LocalDate next = interval.after(start);
      LocalDate end = next.isBefore(to) ? next : to;
      parts.add(new Span(start, end));
      start = end;
    }
    return parts;
  }
}
