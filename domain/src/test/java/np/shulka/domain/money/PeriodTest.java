package np.shulka.domain.money;

import static np.shulka.domain.money.ATime.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodTest {
  private static Period seconds(int from, int until) {
    return new Period(NOW.plusSeconds(from), NOW.plusSeconds(until));
  }

  @ParameterizedTest(name = "of {0} to {1}, {2} to {3} lie within 10 to 20")
  @CsvSource({
    "5, 15, 10, 15",
    "15, 25, 15, 20",
    "12, 18, 12, 18",
    "5, 25, 10, 20",
    "10, 20, 10, 20"
  })
  void what_lies_in_both_is_common(int from, int until, int first, int last) {
    assertThat(seconds(from, until).within(seconds(10, 20))).contains(seconds(first, last));
  }

  @ParameterizedTest(name = "{0} to {1} has nothing of 10 to 20")
  @CsvSource({"1, 9", "1, 10", "20, 30", "21, 30"})
  void an_end_does_not_belong_to_it(int from, int until) {
    assertThat(seconds(from, until).within(seconds(10, 20))).isEmpty();
  }
}
