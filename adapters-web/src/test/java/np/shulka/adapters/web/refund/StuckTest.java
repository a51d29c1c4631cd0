package np.shulka.adapters.web.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StuckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          more went back than was meant                           | more-went-back
          less went back than we know of                          | less-went-back
          it was refused, and yet something went back             | refused-yet-back
          it was one of several parts, and its answer was lost    | answer-lost
          the gateway said nothing certain for a week             | nothing-certain
          the gateway says Refunded already                       | back-already
          resolved by hand                                        | by-hand
          declined                                                | declined
          """)
  void every_reason_of_ours_has_a_name(String why, String code) {
    assertThat(Stuck.code(why)).isEqualTo(code);
  }

  @Test
  void what_khalti_or_a_person_said_has_none() {
    assertThat(Stuck.code("Mobile is required")).isNull();
  }
}
