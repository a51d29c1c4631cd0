package np.shulka.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** A month of the Bikram Sambat calendar, for which VAT is accounted. */
public record BsMonth(int year, int month) {
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  public BsMonth {
    if (!BsCalendar.has(year) || month < 1 || month > BsDate.MONTHS) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no such month: %d-%02d", year, month));
    }
  }

  /** All of it, in Nepal's time. */
  public Period period() {
    LocalDate first = new BsDate(year, month, 1).toLocalDate();
    LocalDate next = first.plusDays(BsCalendar.length(year, month));
    return new Period(midnight(first), midnight(next));
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(NEPAL).toInstant();
  }

  /** {@code 2083-04}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-%02d", year, month);
  }
}
