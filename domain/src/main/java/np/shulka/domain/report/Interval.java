package np.shulka.domain.report;

import java.time.LocalDate;
import np.shulka.domain.money.BsDate;

/** How long the parts of a {@link Span} are, each of which gets figures of its own. */
public enum Interval {
  DAY {
    @Override
    LocalDate after(LocalDate day) {
      return day.plusDays(1);
    }
  },
  /** A month of the Gregorian calendar. */
  MONTH {
    @Override
    LocalDate after(LocalDate day) {
      return day.withDayOfMonth(1).plusMonths(1);
    }
  },
  /** A month of the Bikram Sambat calendar, for which tax is accounted. */
  FISCAL_MONTH {
    @Override
    LocalDate after(LocalDate day) {
      BsDate date = BsDate.of(day);
      boolean last = date.month() == MONTHS;
      return new BsDate(date.year() + (last ? 1 : 0), last ? 1 : date.month() + 1, 1).toLocalDate();
    }
  };

  private static final int MONTHS = 12;

  /** Where the next one begins. */
  abstract LocalDate after(LocalDate day);
}
