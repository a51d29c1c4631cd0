package np.shulka.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BillingDetailsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678", "1234567890", "12345678x", "१२३४५६७८९"})
  void a_pan_has_nine_digits(String pan) {
    Optional<String> number = Optional.of(pan);

    assertThatThrownBy(() -> new BillingDetails(Optional.empty(), Optional.empty(), number))
        .hasMessageContaining("nine digits");
  }

  @Test
  void n3_they_are_not_told_to_logs() {
    var details =
        new BillingDetails(Optional.of("Sita"), Optional.empty(), Optional.of("123456789"));

    assertThat(details.toString()).doesNotContain("Sita").doesNotContain("123456789");
  }
}
