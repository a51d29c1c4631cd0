package np.shulka.domain.report;

import java.time.LocalDate;

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
  };

  /** Where the next one begins. */
  abstract LocalDate after(LocalDate day);
}
