package np.shulka.adapters.khalti;

import static np.shulka.adapters.khalti.Conversation.given;
import static np.shulka.adapters.khalti.Conversation.json;
import static np.shulka.adapters.khalti.Conversation.withAMerchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.DslPart;
import java.util.List;
import java.util.Map;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;

/** How the older widget's payments are verified and asked about ({@code khalti.md} §2). */
final class WidgetConversations {
  private static final String VERIFY = "/api/v2/payment/verify/";
  private static final String STATUS = "/api/v2/payment/status/";
  private static final String STATE = "a widget payment of {amount} paisa is {state}";
  private static final WidgetToken TOKEN = new WidgetToken("QUao9cqFzxPgvWJNi9aKac");
  private static final Money AMOUNT = Money.rupees(113);

  private WidgetConversations() {}

  static List<Conversation> all() {
    return List.of(
        verified(),
        refused(),
        status("Complete", true, "Transaction complete.", GatewayStatus.COMPLETED),
        status("Initiated", true, "Transaciton initiated.", GatewayStatus.INITIATED),
        status("Confirmed", true, "Transaciton not verified.", GatewayStatus.PENDING),
        status("Refunded", false, "Transaciton refunded.", GatewayStatus.REFUNDED),
        status(
            "Partially refunded",
            false,
            "Transaction partially refunded.",
            GatewayStatus.PARTIALLY_REFUNDED),
        status("Failed", false, "Transaction failed.", GatewayStatus.FAILED));
  }

  /** A refusal does not say why, so the status is asked. */
  private static Conversation refused() {
    DslPart invalid =
        Conversation.body(body -> body.array("token", why -> why.stringValue("Invalid token.")));
    return withAMerchant()
        .post(
            "a verification of a token it does not know",
            VERIFY,
            json().stringValue("token", TOKEN.value()).numberValue("amount", 11_300))
        .answers(400, invalid)
        .thenWithAMerchant()
        .get(
            "the status of a token it does not know",
            STATUS,
            request -> request.query("token=" + TOKEN.value() + "&amount=11300"))
        .answers(
            404,
            json()
                .booleanValue("status", false)
                .stringValue("state", "Error")
                .stringValue("detail", "Transaction not found"))
        .and(
            gateway ->
                assertThatThrownBy(() -> gateway.verify(TOKEN, AMOUNT))
                    .isInstanceOf(GatewayAnswerUnusable.class));
  }

  private static Conversation verified() {
    return given(STATE, Map.of("amount", 11_300, "state", "Confirmed"))
        .post(
            "a verification",
            VERIFY,
            json()
                .valueFromProviderState("token", "${token}", TOKEN.value())
                .numberValue("amount", 11_300))
        .answers(200, Conversation.body(BooksConversations::transaction))
        .and(
            gateway -> {
              Statement says = gateway.verify(TOKEN, AMOUNT).says();

              assertThat(says.status()).isEqualTo(GatewayStatus.COMPLETED);
              assertThat(says.total()).isEqualTo(AMOUNT);
              assertThat(says.transaction()).isPresent();
            });
  }

  private static Conversation status(
      String state, boolean status, String detail, GatewayStatus meaning) {
    return given(STATE, Map.of("amount", 11_300, "state", state))
        .get(
            "the status of a widget payment that is " + state,
            STATUS,
            request ->
                request
                    .query("amount=11300")
                    .queryParameterFromProviderState("token", "${token}", TOKEN.value()))
        .answers(
            200,
            json()
                .booleanValue("status", status)
                .stringValue("detail", detail)
                .stringValue("state", state))
        .and(
            gateway ->
                assertThat(gateway.status(TOKEN, AMOUNT).stated())
                    .isEqualTo(new StatedStatus(meaning, state)));
  }
}
