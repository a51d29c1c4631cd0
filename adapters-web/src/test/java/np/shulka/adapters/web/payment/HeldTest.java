package np.shulka.adapters.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the report is about another attempt                 | another-attempt
          the answer names another pidx than we asked for     | another-checkout
          the answer names another order than this payment    | another-order
          paid Rs 100.00, expected Rs 1,130.00                | another-amount
          completed and refunded at once                      | refunded-at-once
          completed without a transaction id                  | no-transaction
          the transaction was counted for another payment     | transaction-counted
          the gateway says Partially Refunded                 | gateway-says
          """)
  void every_reason_has_a_name(String why, String code) {
    assertThat(Held.code(why)).isEqualTo(code);
  }

  @Test
  void another_reason_has_none() {
    assertThat(Held.code("a person decides")).isNull();
  }
}
