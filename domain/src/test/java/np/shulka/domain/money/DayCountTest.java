package np.shulka.domain.money;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DayCountTest {

  @ParameterizedTest(name = "S3 of {0} to {1}, on {2}, {3} of {4} days are left")
  @CsvSource({
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-03-01, 31, 31",
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-03-16, 16, 31",
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-03-31, 1, 31",
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-04-01, 0, 31",
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-05-01, 0, 31",
    "2026-03-01T09:00, 2026-04-01T09:00, 2026-02-01, 31, 31",
    "2026-03-01T00:10, 2026-03-02T23:50, 2026-03-02, 0, 1", // the same hours are three days in UTC
    "2026-03-01T09:00, 2026-03-01T17:00, 2026-03-01, 1, 1",
  })
  void s3_that_day_and_what_follows_is_left(
      String from, String to, LocalDate day, int left, int total) {
    DayCount days = DayCount.of(new Period(inNepal(from), inNepal(to)), day, NEPAL);

    assertThat(days.left()).isEqualTo(left);
    assertThat(days.total()).isEqualTo(total);
  }
}
