package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BsDateTest {

  @ParameterizedTest(name = "S17 {0} is {1}")
  @CsvSource({
    "2013-04-14, 2070-01-01",
    "2015-04-25, 2072-01-12", // the earthquake
    "2015-09-20, 2072-06-03", // the constitution
    "2020-04-13, 2077-01-01",
    "2023-01-15, 2079-10-01", // Maghe Sankranti
    "2024-04-13, 2081-01-01",
    "2025-04-14, 2082-01-01",
    "2025-07-17, 2082-04-01",
    "2026-01-15, 2082-10-01",
    "2026-03-05, 2082-11-21", // an election
    "2026-07-17, 2083-04-01",
    "2028-04-13, 2084-12-31", // here the sun's entry alone would say 2085-01-01
    "2028-04-14, 2085-01-01",
    "2033-04-14, 2090-01-01",
  })
  void s17_a_date_has_two_names(LocalDate date, String name) {
    assertThat(BsDate.of(date)).hasToString(name);
    assertThat(BsDate.of(date).toLocalDate()).isEqualTo(date);
  }

  /** A name per day and a day per name, over all that the table knows. */
  @Test
  void s17_every_day_of_the_table_comes_back() {
    LocalDate first = LocalDate.of(2013, 4, 14);
    LocalDate end = LocalDate.of(2034, 4, 14);

    first
        .datesUntil(end)
        .forEach(date -> assertThat(BsDate.of(date).toLocalDate()).isEqualTo(date));
    assertThatThrownBy(() -> BsDate.of(first.minusDays(1))).hasMessageContaining("no date");
    assertThatThrownBy(() -> BsDate.of(end)).hasMessageContaining("no date");
  }

  @Test
  void s17_a_date_is_that_of_kathmandu() {
    assertThat(BsDate.at(Instant.parse("2026-07-16T18:14:59Z"))).hasToString("2083-03-32");
    assertThat(BsDate.at(Instant.parse("2026-07-16T18:15:00Z"))).hasToString("2083-04-01");
    assertThat(new BsDate(2083, 4, 1).dotted()).isEqualTo("2083.04.01");
  }

  @ParameterizedTest
  @CsvSource({"2069,1,1", "2091,1,1", "2083,0,1", "2083,13,1", "2083,3,33", "2083,3,0"})
  void what_is_no_date_is_refused(int year, int month, int day) {
    assertThatThrownBy(() -> new BsDate(year, month, day)).hasMessageContaining("no such date");
  }

  @Test
  void s17_months_follow_each_other_without_a_gap() {
    IntStream.range(1, 12)
        .forEach(
            month ->
                assertThat(new BsMonth(2083, month).period().endsAt())
                    .isEqualTo(new BsMonth(2083, month + 1).period().startsAt()));
    assertThat(new BsMonth(2083, 4).period())
        .isEqualTo(
            new Period(
                Instant.parse("2026-07-16T18:15:00Z"), Instant.parse("2026-08-16T18:15:00Z")));
    assertThat(new BsMonth(2083, 4)).hasToString("2083-04");
    assertThatThrownBy(() -> new BsMonth(2083, 13)).hasMessageContaining("no such month");
    assertThatThrownBy(() -> new BsMonth(2069, 1)).hasMessageContaining("no such month");
  }

  /** As nepali-date-converter 3.4 publishes them, to the last year that others agree on. */
  private static final String PUBLISHED =
      """
      2070 31 31 31 32 31 31 29 30 30 29 30 30
      2071 31 31 32 31 31 31 30 29 30 29 30 30
      2072 31 32 31 32 31 30 30 29 30 29 30 30
      2073 31 32 31 32 31 30 30 30 29 29 30 31
      2074 31 31 31 32 31 31 30 29 30 29 30 30
      2075 31 31 32 31 31 31 30 29 30 29 30 30
      2076 31 32 31 32 31 30 30 30 29 29 30 30
      2077 31 32 31 32 31 30 30 30 29 30 29 31
      2078 31 31 31 32 31 31 30 29 30 29 30 30
      2079 31 31 32 31 31 31 30 29 30 29 30 30
      2080 31 32 31 32 31 30 30 30 29 29 30 30
      2081 31 32 31 32 31 30 30 30 29 30 29 31
      2082 31 31 32 31 31 31 30 29 30 29 30 30
      2083 31 31 32 31 31 31 30 29 30 29 30 30
      2084 31 32 31 32 31 30 30 30 29 29 30 31
      2085 30 32 31 32 31 30 30 30 29 30 29 31
      2086 31 31 32 31 31 31 30 29 30 29 30 30
      """;

  @Test
  void s17_months_are_as_long_as_published() {
    for (String row : PUBLISHED.lines().toList()) {
      String[] cells = row.split(" ", -1);
      int year = Integer.parseInt(cells[0]);
      for (int month = 1; month <= BsDate.MONTHS; month++) {
        assertThat(BsCalendar.length(year, month))
            .as("%d-%02d", year, month)
            .isEqualTo(Integer.parseInt(cells[month]));
      }
    }
  }
}
