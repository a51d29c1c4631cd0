package np.shulka.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A fiscal year of Nepal, named by the Bikram Sambat year in which it starts: 2083 is 2083/84. It
 * starts on Shrawan 1, whose Gregorian date is looked up in the calendar (S17, N5).
 */
public record FiscalYear(int startsInBs) implements Comparable<FiscalYear> {
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  private static final int SHRAWAN = 4;

  /** The fiscal year of an instant, by its date in Nepal. */
  public static FiscalYear at(Instant instant) {
    LocalDate date = instant.atZone(NEPAL).toLocalDate();
    if (date.isBefore(shrawan1(BsCalendar.FIRST_YEAR))
        || !date.isBefore(shrawan1(BsCalendar.LAST_YEAR))) {
      throw new IllegalArgumentException("the calendar has no fiscal year for " + date);
    }
    BsDate known = BsDate.of(date);
    return new FiscalYear(known.month() < SHRAWAN ? known.year() - 1 : known.year());
  }

  /** From when on the calendar knows no fiscal year. */
  public static Instant unknownFrom() {
    return shrawan1(BsCalendar.LAST_YEAR).atStartOfDay(NEPAL).toInstant();
  }

  private static LocalDate shrawan1(int year) {
    return new BsDate(year, SHRAWAN, 1).toLocalDate();
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(startsInBs, other.startsInBs);
  }

  /** As it is written on documents: {@code 2083/84}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d/%02d", startsInBs, (startsInBs + 1) % 100);
  }
}
