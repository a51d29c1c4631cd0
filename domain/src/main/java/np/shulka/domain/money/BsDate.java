package np.shulka.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A date of the Bikram Sambat calendar, by which Nepal's documents are dated. */
public record BsDate(int year, int month, int day) {
  static final int MONTHS = 12;
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  public BsDate {
    boolean known = BsCalendar.has(year) && month >= 1 && month <= MONTHS;
    if (!known || day < 1 || day > BsCalendar.length(year, month)) {
      throw new IllegalArgumentException("no such date: " + text(year, month, day));
    }
  }

  /** The same day by its other name. */
  public static BsDate of(LocalDate date) {
    return find(date)
        .orElseThrow(() -> new IllegalArgumentException("the calendar has no date for " + date));
  }

  /** The same, if the calendar goes as far: a year's appears shortly before it (S17). */
  public static Optional<BsDate> find(LocalDate date) {
    return BsCalendar.at(date);
  }

  /** The date in Nepal. */
  public static BsDate at(Instant instant) {
    return of(instant.atZone(NEPAL).toLocalDate());
  }

  public LocalDate toLocalDate() {
    return BsCalendar.date(this);
  }

  /** As the tax office's own examples write it: {@code 2083.04.01}. */
  public String dotted() {
    return text(year, month, day).replace('-', '.');
  }

  /** {@code 2083-04-01}. */
  @Override
  public String toString() {
    return text(year, month, day);
  }

  private static String text(int year, int month, int day) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
