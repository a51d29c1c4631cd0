package np.shulka.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

final class StuckTest {

  /** They are kept and told; words may change, these may not. */
  @Test
  void every_reason_keeps_its_name() {
    assertThat(Stream.of(Stuck.values()).map(Why::code))
        .containsExactly(
            "more-went-back",
            "less-went-back",
            "refused-yet-back",
            "answer-lost",
            "nothing-certain",
            "back-already",
            "by-hand",
            "declined");
  }
}
