package np.shulka.domain.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The month lengths of the Bikram Sambat calendar, the one table that all dates of documents come
 * from. The official calendar of a year appears shortly before it. To 2086 this is a published
 * table (nepali-date-converter 3.4, MIT; to 2083 all published ones agree); the last four years are
 * computed from the sun's entry into the signs, as published tables contradict each other and
 * themselves there (ADR 0036). To be compared with the official calendar of each year (S17).
 */
final class BsCalendar {
  static final int FIRST_YEAR = 2070;
  private static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 14);

  private static final List<int[]> MONTHS =
      List.of(
          months(31, 31, 31, 32, 31, 31, 29, 30, 30, 29, 30, 30), // 2070
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 29, 30, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31),
          months(31, 31, 31, 32, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30), // 2075
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31),
          months(31, 31, 31, 32, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 30), // 2080
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31),
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31),
          months(30, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31), // 2085
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30),
          months(31, 31, 32, 32, 31, 30, 30, 29, 30, 29, 30, 30),
          months(31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31),
          months(30, 32, 31, 32, 31, 30, 30, 30, 29, 30, 29, 31),
          months(31, 31, 32, 31, 31, 31, 30, 29, 30, 29, 30, 30)); // 2090

  static final int LAST_YEAR = FIRST_YEAR + MONTHS.size() - 1;

  private BsCalendar() {}

  private static int[] months(int... lengths) {
    return lengths;
  }

  static boolean has(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static int length(int year, int month) {
    return MONTHS.get(year - FIRST_YEAR)[month - 1];
  }

  static Optional<BsDate> at(LocalDate date) {
    long days = date.toEpochDay() - FIRST_DAY.toEpochDay();
    for (int year = FIRST_YEAR; days >= 0 && year <= LAST_YEAR; year++) {
      for (int month = 1; month <= BsDate.MONTHS; month++) {
        int length = length(year, month);
        if (days < length) return Optional.of(new BsDate(year, month, (int) days + 1));
        days -= length;
      }
    }
    return Optional.empty();
  }

  static LocalDate date(BsDate date) {
    long days = date.day() - 1L;
    for (int year = FIRST_YEAR; year <= date.year(); year++) {
      int months = year == date.year() ? date.month() - 1 : BsDate.MONTHS;
      for (int month = 1; month <= months; month++) days += length(year, month);
    }
    return FIRST_DAY.plusDays(days);
  }
}
