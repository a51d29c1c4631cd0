package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HeldTest {

  /** They are kept and told; words may change, these may not. */
  @Test
  void every_reason_keeps_its_name() {
    assertThat(Stream.of(Held.values()).map(Why::code))
        .containsExactly(
            "another-attempt",
            "another-checkout",
            "another-order",
            "another-amount",
            "refunded-at-once",
            "no-transaction",
            "transaction-counted",
            "gateway-says");
  }

  @Test
  void what_others_say_has_no_name() {
    assertThat(Why.said("Mobile is required").code()).isEmpty();
    assertThat(Held.GATEWAY_SAYS.why("Partially Refunded"))
        .isEqualTo(new Why(Optional.of("gateway-says"), "the gateway says Partially Refunded"));
  }

  @Test
  void a_name_is_no_sentence() {
    assertThatThrownBy(() -> new Why(Optional.of("No name"), "words"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
