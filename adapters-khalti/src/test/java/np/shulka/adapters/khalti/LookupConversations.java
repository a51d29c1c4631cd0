package np.shulka.adapters.khalti;

import static np.shulka.adapters.khalti.Conversation.given;
import static np.shulka.adapters.khalti.Conversation.json;
import static np.shulka.adapters.khalti.Conversation.withAMerchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

/** What a lookup says in every state, with the HTTP code it says it with (§1.6). */
final class LookupConversations {
  private static final String LOOKUP = "/api/v2/epayment/lookup/";
  private static final String STATE = "a checkout of {amount} paisa is {status}";
  private static final String PIDX = "bZQLD9wRVWo4CdESSfuSsB";
  private static final String ID = "^[A-Za-z0-9]{22}$";
  private static final String TRANSACTION = "GFq9PFS7b2iYvL8Lir9oXe";

  private LookupConversations() {}

  static List<Conversation> all() {
    return List.of(
        paid("Completed", 200, GatewayStatus.COMPLETED),
        paid("Partially Refunded", 200, GatewayStatus.PARTIALLY_REFUNDED),
        paid("Refunded", 200, GatewayStatus.REFUNDED),
        paid("Failed", 400, GatewayStatus.FAILED),
        unpaid("Initiated", 200, GatewayStatus.INITIATED),
        unpaid("Pending", 200, GatewayStatus.PENDING),
        unpaid("Expired", 400, GatewayStatus.EXPIRED),
        unpaid("User canceled", 400, GatewayStatus.CANCELLED),
        unpaid("Canceled", 400, GatewayStatus.CANCELLED),
        withOrder(),
        unknown(),
        wrongKey());
  }

  private static Map<String, Object> checkout(String status) {
    return Map.of("amount", 11_300, "status", status);
  }

  private static PactDslJsonBody request() {
    return json().valueFromProviderState("pidx", "${pidx}", PIDX);
  }

  private static Conversation.Asked lookup(String status) {
    return given(STATE, checkout(status))
        .post("a lookup of a checkout that is " + status, LOOKUP, request());
  }

  private static PactDslJsonBody found(String status) {
    return json()
        .valueFromProviderState("pidx", "${pidx}", PIDX)
        .numberValue("total_amount", 11_300)
        .stringValue("status", status)
        .integerType("fee", 339L)
        .booleanValue("refunded", status.equals("Refunded"));
  }

  private static Consumer<PaymentGatewayPort> reports(GatewayStatus status, boolean money) {
    return gateway -> {
      LookupReport report = gateway.lookup(new Pidx(PIDX));

      assertThat(report.says().about()).contains(new Pidx(PIDX));
      assertThat(report.says().status()).isEqualTo(status);
      assertThat(report.says().total()).isEqualTo(Money.rupees(113));
      assertThat(report.says().transaction().isPresent()).isEqualTo(money);
      assertThat(report.says().refunded()).isEqualTo(status == GatewayStatus.REFUNDED);
    };
  }

  private static Conversation paid(String status, int code, GatewayStatus meaning) {
    return lookup(status)
        .answers(code, found(status).stringMatcher("transaction_id", ID, TRANSACTION))
        .and(reports(meaning, true));
  }

  private static Conversation unpaid(String status, int code, GatewayStatus meaning) {
    return lookup(status)
        .answers(code, found(status).nullValue("transaction_id"))
        .and(reports(meaning, false));
  }

  private static Conversation withOrder() {
    return given(
            "a checkout of {amount} paisa names its order {order}",
            Map.of("amount", 11_300, "order", "order-7"))
        .post("a lookup that names the order", LOOKUP, request())
        .answers(
            200,
            found("Initiated")
                .nullValue("transaction_id")
                .stringValue("purchase_order_id", "order-7"))
        .and(
            gateway ->
                assertThat(gateway.lookup(new Pidx(PIDX)).says().order()).contains("order-7"));
  }

  private static Conversation unknown() {
    return withAMerchant()
        .post("a lookup of a pidx it never gave out", LOOKUP, json().stringValue("pidx", PIDX))
        .answers(404, Conversation.notFound())
        .and(
            gateway ->
                assertThatThrownBy(() -> gateway.lookup(new Pidx(PIDX)))
                    .isInstanceOf(GatewayAnswerUnusable.class)
                    .hasMessageContaining("Not found."));
  }

  private static Conversation wrongKey() {
    return withAMerchant()
        .postWithKey(
            "wrong-key", "a lookup with a wrong key", LOOKUP, "{\"pidx\":\"%s\"}".formatted(PIDX))
        .answers(401, Conversation.invalidKey())
        .and(
            gateway -> gateway.with("khalti.secret-key", "wrong-key"),
            gateway ->
                assertThatThrownBy(() -> gateway.lookup(new Pidx(PIDX)))
                    .isInstanceOf(GatewayAnswerUnusable.class)
                    .hasMessageContaining("does not accept our secret key"));
  }
}
