package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FiscalYearTest {

  @ParameterizedTest(name = "S17 {0} is in {1}")
  @CsvSource({
    "2026-07-16T18:14:59Z, 2082/83",
    "2026-07-16T18:15:00Z, 2083/84",
    "2026-11-21T00:00:00Z, 2083/84",
    "2027-07-16T18:14:59Z, 2083/84",
    "2027-07-16T18:15:00Z, 2084/85",
    "2024-07-15T18:15:00Z, 2081/82",
    "2013-07-15T18:15:00Z, 2070/71",
    "2033-07-15T18:14:59Z, 2089/90",
  })
  void s17_a_year_starts_at_midnight_of_shrawan_1_in_nepal(Instant instant, String year) {
    assertThat(FiscalYear.at(instant)).hasToString(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-07-15T18:14:59Z", "2033-07-16T18:15:00Z", "2100-01-01T00:00:00Z"})
  void a_date_outside_the_calendar_is_refused(Instant instant) {
    assertThatThrownBy(() -> FiscalYear.at(instant)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void years_are_ordered_and_written_in_two_digits() {
    assertThat(new FiscalYear(2082)).isLessThan(new FiscalYear(2083));
    assertThat(new FiscalYear(2099)).hasToString("2099/00");
  }

  @Test
  void s17_the_calendar_knows_where_it_ends() {
    Instant end = FiscalYear.unknownFrom();

    assertThat(FiscalYear.at(end.minusNanos(1))).isEqualTo(new FiscalYear(2089));
    assertThatThrownBy(() -> FiscalYear.at(end)).hasMessageContaining("no fiscal year for 2033-07");
  }
}
