package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettledScheduleTest {

  @ParameterizedTest(name = "after {0} questions and {1} days: {2} days")
  @CsvSource({"1, 1, 1", "6, 6, 1", "7, 7, 7", "14, 56, 7", "20, 80, 10", "30, 400, 50"})
  void s24_questions_become_rarer_and_never_end(int asked, long days, long until) {
    assertThat(SettledSchedule.pause(asked, Duration.ofDays(days)))
        .isEqualTo(Duration.ofDays(until));
  }
}
