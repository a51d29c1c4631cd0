package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KhaltiSandboxExtension.class)
class RefundTest {

  private static final String DONE = "{\"detail\":\"Transaction refund successful.\"}";

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  RefundTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @Test
  void refunds_all_without_a_body() {
    String pidx = merchant.paid();

    var answer =
        merchant.send(
            merchant
                .request("/api/merchant-transaction/" + merchant.transactionOf(pidx) + "/refund/")
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(DONE);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Refunded");
  }

  @Test
  void refunds_in_parts_until_nothing_is_left() {
    String pidx = merchant.paid();
    String transaction = merchant.transactionOf(pidx);

    assertThat(merchant.refund(transaction, "{\"amount\":3000}").body()).isEqualTo(DONE);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Partially Refunded");
    assertThat(merchant.refund(transaction, "{\"amount\":\"10001\"}").body())
        .isEqualTo(
            "{\"amount\":[\"Amount must be between 1 and 10000 paisa.\"],"
                + "\"error_key\":\"validation_error\"}");
    assertThat(merchant.refund(transaction, "{}").body()).isEqualTo(DONE);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Refunded");
    assertThat(khalti.payment(pidx).refundedPaisa()).isEqualTo(13000);
    assertThat(merchant.refund(transaction, "{}").status()).isEqualTo(400);
  }

  @Test
  void refunds_under_the_other_path() {
    String pidx = merchant.paid();

    var answer =
        merchant.post(
            "/api/v2/merchant-transaction/" + merchant.transactionOf(pidx) + "/refund/", "{}");

    assertThat(answer.body()).isEqualTo(DONE);
  }

  @Test
  void knows_transactions_not_payments() {
    String pidx = merchant.paid();

    var answer = merchant.refund(pidx, "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("detail")).isEqualTo("Not found.");
  }

  @Test
  void refuses_what_is_not_paid_yet() {
    String pidx = merchant.initiated();
    khalti.pend(pidx);

    var answer = merchant.refund(merchant.transactionOf(pidx), "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).isNotEmpty();
  }

  @Test
  void needs_a_wallet_to_refund_a_bank() {
    String pidx = merchant.initiated();
    khalti.pend(pidx);
    khalti.complete(pidx);
    String transaction = merchant.transactionOf(pidx);

    var without = merchant.refund(transaction, "{\"amount\":5000}");
    var with = merchant.refund(transaction, "{\"mobile\":\"9800000001\",\"amount\":5000}");

    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body())
        .isEqualTo("{\"mobile\":[\"This field is required.\"],\"error_key\":\"validation_error\"}");
    assertThat(with.body()).isEqualTo(DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"much\"}",
        "{\"amount\":50.5}",
        "{\"amount\":0}",
        "{\"amount\":-1}",
        "{\"amount\":13001}",
        "{\"mobile\":\"12\"}"
      })
  void refuses_a_senseless_request(String body) {
    String pidx = merchant.paid();

    var answer = merchant.refund(merchant.transactionOf(pidx), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error_key")).isEqualTo("validation_error");
    assertThat(khalti.payment(pidx).refundedPaisa()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"50.00, 5000", "'\"75.5\"', 7550", "130, 13000"})
  void can_read_the_amount_as_rupees(String amount, long paisa) {
    khalti.set(Quirk.REFUND_IN_RUPEES, true);
    String pidx = merchant.paid();

    var answer = merchant.refund(merchant.transactionOf(pidx), "{\"amount\":" + amount + "}");

    assertThat(answer.body()).isEqualTo(DONE);
    assertThat(khalti.payment(pidx).refundedPaisa()).isEqualTo(paisa);
  }

  @Test
  void refuses_fractions_of_a_paisa() {
    khalti.set(Quirk.REFUND_IN_RUPEES, true);

    assertThat(
            merchant
                .refund(merchant.transactionOf(merchant.paid()), "{\"amount\":\"1.234\"}")
                .status())
        .isEqualTo(400);
  }
}
