package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import np.shulka.sandbox.payment.IllegalMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KhaltiSandboxExtension.class)
class LookupTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  LookupTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,              Initiated,          200, false, 0,   false",
    "pend,                 Pending,            200, false, 0,   false",
    "complete,             Completed,          200, true,  390, false",
    "pend complete,        Completed,          200, true,  390, false",
    "wait,                 Expired,            400, false, 0,   false",
    "expire,               Expired,            400, false, 0,   false",
    "pend expire,          Expired,            400, false, 0,   false",
    "cancel,               User canceled,      400, false, 0,   false",
    "fail,                 Failed,             400, true,  0,   false",
    "pend fail,            Failed,             400, true,  0,   false",
    "complete refund,      Refunded,           200, true,  390, true",
    "complete refund-some, Partially Refunded, 200, true,  390, false",
    "complete refund-some refund, Refunded,    200, true,  390, true",
    "pend wait,            Pending,            200, false, 0,   false",
    "complete wait,        Completed,          200, true,  390, false",
    "wait complete,        Completed,          200, true,  390, false",
    "cancel complete,      Completed,          200, true,  390, false",
    "fail complete,        Completed,          200, true,  390, false",
    "cancel pend complete, Completed,          200, true,  390, false"
  })
  void tells_where_a_payment_stands(
      String moves, String status, int http, boolean transaction, int fee, boolean refunded) {
    String pidx = merchant.initiated();
    for (String move : moves.split(" ", -1)) {
      move(pidx, move);
    }

    var answer = merchant.lookup(pidx);

    String id =
        answer.json().path("transaction_id").isNull()
            ? "null"
            : "\"" + answer.text("transaction_id") + "\"";
    assertThat(answer.status()).isEqualTo(http);
    assertThat(answer.json().path("transaction_id").isString()).isEqualTo(transaction);
    assertThat(answer.body())
        .isEqualTo(
            "{\"pidx\":\"%s\",\"total_amount\":13000,\"status\":\"%s\",\"transaction_id\":%s,"
                + "\"fee\":%s,\"refunded\":%b}",
            pidx, status, id, fee, refunded);
  }

  @Test
  void keeps_its_transaction_through_a_refund() {
    String pidx = merchant.paid();
    String before = merchant.lookup(pidx).text("transaction_id");

    khalti.refundFromDashboard(pidx, 0);

    assertThat(merchant.lookup(pidx).text("transaction_id")).isEqualTo(before).hasSize(22);
  }

  @Test
  void does_not_know_another_pidx() {
    var answer = merchant.lookup("HT6o6PEZRWFJ5ygavzHWd5");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo("{\"detail\":\"Not found.\",\"error_key\":\"validation_error\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"pidx\":\"\"}", "{\"pidx\":null}"})
  void asks_for_a_pidx(String body) {
    var answer = merchant.post("/api/v2/epayment/lookup/", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"pidx\":[\"This field may not be blank.\"],\"error_key\":\"validation_error\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "complete refund, complete",
    "complete refund, refund",
    "complete, cancel",
    "complete, expire",
    "complete, fail",
    "complete, pend",
    "cancel, expire",
    "nothing, refund"
  })
  void refuses_to_leave_the_graph(String moves, String last) {
    String pidx = merchant.initiated();
    for (String move : moves.split(" ", -1)) {
      move(pidx, move);
    }

    assertThatThrownBy(() -> move(pidx, last)).isInstanceOf(IllegalMove.class);
  }

  @Test
  void can_spell_and_fill_as_it_used_to() {
    khalti.set(Quirk.CANCELED_SPELLING, true);
    khalti.set(Quirk.BLANK_TRANSACTION, true);
    khalti.set(Quirk.PENDING_HAS_TRANSACTION, true);
    khalti.set(Quirk.LOOKUP_EXTRAS, true);
    String order = Merchant.ORDER.strip().replaceFirst("}$", ",\"merchant_extra\":\"x\"}");
    String canceled = merchant.initiate(order).text("pidx");
    String pending = merchant.initiated();

    khalti.cancel(canceled);
    khalti.pend(pending);

    assertThat(merchant.lookup(canceled).body())
        .contains("\"status\":\"Canceled\",\"transaction_id\":\"\"")
        .endsWith(
            "\"purchase_order_id\":\"order-1\",\"purchase_order_name\":\"Gold plan\","
                + "\"extra_merchant_params\":{\"merchant_extra\":\"x\"}}");
    assertThat(merchant.lookup(pending).text("transaction_id")).hasSize(22);
  }

  private void move(String pidx, String move) {
    switch (move) {
      case "nothing" -> {}
      case "complete" -> khalti.complete(pidx);
      case "pend" -> khalti.pend(pidx);
      case "cancel" -> khalti.cancel(pidx);
      case "expire" -> khalti.expire(pidx);
      case "fail" -> khalti.fail(pidx);
      case "wait" -> khalti.advance(Duration.ofHours(1));
      case "refund" -> khalti.refundFromDashboard(pidx, 0);
      case "refund-some" -> khalti.refundFromDashboard(pidx, 3000);
      default -> throw new IllegalArgumentException(move);
    }
  }
}
