package np.shulka.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fiscal year of Nepal, named by the Bikram Sambat year in which it starts: 2083 is 2083/84. It
 * starts on Shrawan 1, whose Gregorian date is looked up, not computed (S17, N5).
 */
public record FiscalYear(int startsInBs) implements Comparable<FiscalYear> {
  private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  /** Shrawan 1 of each Bikram Sambat year, from the published month lengths of the calendar. */
  private static final TreeMap<LocalDate, Integer> SHRAWAN_1 =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(LocalDate.of(2013, 7, 16), 2070),
              Map.entry(LocalDate.of(2014, 7, 17), 2071),
              Map.entry(LocalDate.of(2015, 7, 17), 2072),
              Map.entry(LocalDate.of(2016, 7, 16), 2073),
              Map.entry(LocalDate.of(2017, 7, 16), 2074),
              Map.entry(LocalDate.of(2018, 7, 17), 2075),
              Map.entry(LocalDate.of(2019, 7, 17), 2076),
              Map.entry(LocalDate.of(2020, 7, 16), 2077),
              Map.entry(LocalDate.of(2021, 7, 16), 2078),
              Map.entry(LocalDate.of(2022, 7, 17), 2079),
              Map.entry(LocalDate.of(2023, 7, 17), 2080),
              Map.entry(LocalDate.of(2024, 7, 16), 2081),
              Map.entry(LocalDate.of(2025, 7, 17), 2082),
              Map.entry(LocalDate.of(2026, 7, 17), 2083),
              Map.entry(LocalDate.of(2027, 7, 17), 2084),
              Map.entry(LocalDate.of(2028, 7, 16), 2085),
              Map.entry(LocalDate.of(2029, 7, 17), 2086),
              Map.entry(LocalDate.of(2030, 7, 17), 2087),
              Map.entry(LocalDate.of(2031, 7, 17), 2088),
              Map.entry(LocalDate.of(2032, 7, 16), 2089)));

  /** The fiscal year of an instant, by its date in Nepal. */
  public static FiscalYear at(Instant instant) {
    LocalDate date = instant.atZone(NEPAL).toLocalDate();
    var started = SHRAWAN_1.floorEntry(date);
    if (started == null || SHRAWAN_1.lastKey().isBefore(date.minusYears(1))) {
      throw new IllegalArgumentException("the calendar has no fiscal year for " + date);
    }
    return new FiscalYear(started.getValue());
  }

  /** From when on the calendar knows no fiscal year. */
  public static Instant unknownFrom() {
    return SHRAWAN_1.lastKey().plusYears(1).plusDays(1).atStartOfDay(NEPAL).toInstant();
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(startsInBs, other.startsInBs);
  }

  /** As it is written on documents: {@code 2083/84}. */
  @Override
  public String toString() {
    return "%d/%02d".formatted(startsInBs, (startsInBs + 1) % 100);
  }
}
