package np.shulka.adapters.khalti;

import static np.shulka.adapters.khalti.Conversation.given;
import static np.shulka.adapters.khalti.Conversation.json;
import static np.shulka.adapters.khalti.Conversation.refusal;
import static np.shulka.adapters.khalti.Conversation.withAMerchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.payment.TransactionDetail;
import np.shulka.application.payment.TransactionPage;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;

/** How money goes back, and how Khalti lists what it moved ({@code khalti.md} §2 and §3). */
final class BooksConversations {
  private static final String STATE = "a checkout of {amount} paisa is {status}";
  private static final String BY_BANK = "a checkout of {amount} paisa is {status} by a bank";
  private static final String ID = "^[A-Za-z0-9]{22}$";
  private static final String TRANSACTION = "GFq9PFS7b2iYvL8Lir9oXe";
  private static final String NEPAL_TIME =
      "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}\\+05:45$";
  private static final Optional<String> MOBILE = Optional.of("9800000001");

  private BooksConversations() {}

  static List<Conversation> all() {
    return List.of(
        refund("of everything", STATE, "{}").and(accepts(order(Optional.empty()))),
        refund("of a part", STATE, "{\"amount\":5000}")
            .and(BooksConversations::parts, accepts(order(part(50)))),
        refund("of everything to a bank's customer", BY_BANK, "{\"mobile\":\"9800000001\"}")
            .and(accepts(order(Optional.empty(), MOBILE))),
        refund(
                "of a part to a bank's customer",
                BY_BANK,
                "{\"amount\":5000,\"mobile\":\"9800000001\"}")
            .and(BooksConversations::parts, accepts(order(part(50), MOBILE))),
        refundOfTooMuch(),
        refundWithoutMobile(),
        refundOfNothing(),
        listed(),
        shown(),
        notShown());
  }

  private static Map<String, Object> checkout() {
    return Map.of("amount", 11_300, "status", "Completed");
  }

  private static Optional<Money> part(long rupees) {
    return Optional.of(Money.rupees(rupees));
  }

  private static RefundOrder order(Optional<Money> amount) {
    return order(amount, Optional.empty());
  }

  private static RefundOrder order(Optional<Money> amount, Optional<String> mobile) {
    return new RefundOrder(new GatewayTransactionId(TRANSACTION), amount, mobile);
  }

  private static AGateway parts(AGateway gateway) {
    return gateway.with("khalti.partial-refunds", "true");
  }

  private static Conversation.Asked refunding(String about, String state, String json) {
    return given(state, checkout())
        .postTo(
            "a refund " + about,
            "/api/merchant-transaction/${transaction_id}/refund/",
            "/api/merchant-transaction/" + TRANSACTION + "/refund/",
            json);
  }

  private static Conversation.Answered refund(String about, String state, String json) {
    return refunding(about, state, json)
        .answers(200, json().stringValue("detail", "Transaction refund successful."));
  }

  private static Consumer<PaymentGatewayPort> accepts(RefundOrder order) {
    return gateway -> assertThat(gateway.refund(order)).isInstanceOf(RefundReply.Accepted.class);
  }

  private static Consumer<PaymentGatewayPort> refuses(RefundOrder order, int code) {
    return gateway -> {
      RefundReply reply = gateway.refund(order);

      assertThat(reply).isInstanceOf(RefundReply.Refused.class);
      assertThat(reply.raw().httpStatus()).isEqualTo(code);
    };
  }

  private static DslPart somethingAbout(String field) {
    return json().minArrayLike(field, 1, PactDslJsonRootValue.stringType("wrong"), 1);
  }

  private static Conversation refundOfTooMuch() {
    return refunding("of more than was paid", STATE, "{\"amount\":50000}")
        .answers(400, somethingAbout("amount"))
        .and(BooksConversations::parts, refuses(order(part(500)), 400));
  }

  private static Conversation refundWithoutMobile() {
    return refunding("to a bank's customer whose number is missing", BY_BANK, "{}")
        .answers(400, refusal("mobile", "This field is required."))
        .and(refuses(order(Optional.empty()), 400));
  }

  private static Conversation refundOfNothing() {
    return withAMerchant()
        .post(
            "a refund of a transaction it does not know",
            "/api/merchant-transaction/" + TRANSACTION + "/refund/",
            "{}")
        .answers(404, Conversation.notFound())
        .and(refuses(order(Optional.empty()), 404));
  }

  /** A transaction as the list, the detail and verify show it. */
  static LambdaDslObject transaction(LambdaDslObject body) {
    return body.stringMatcher("idx", ID, TRANSACTION)
        .object("type", type -> type.stringType("name", "Wallet payment"))
        .object("state", state -> state.stringValue("name", "Completed"))
        .numberValue("amount", 11_300)
        .integerType("fee_amount", 339)
        .booleanValue("refunded", false)
        .stringMatcher("created_on", NEPAL_TIME, "2018-06-20T14:48:08.867125+05:45");
  }

  private static Conversation listed() {
    DslPart list =
        Conversation.body(
            page ->
                page.integerType("total_pages", 1)
                    .integerType("current_page", 1)
                    .nullValue("next")
                    .minArrayLike("records", 1, BooksConversations::transaction));
    return given(STATE, checkout())
        .get(
            "the first page of transactions",
            "/api/v2/merchant-transaction/",
            request -> request.query("page=1"))
        .answers(200, list)
        .and(
            gateway -> {
              TransactionPage page = gateway.transactions(1);

              assertThat(page.last()).isTrue();
              assertThat(page.records().getFirst().amount()).isEqualTo(Money.rupees(113));
            });
  }

  private static Conversation shown() {
    DslPart detail =
        Conversation.body(
            body ->
                transaction(body)
                    .booleanValue("can_refund", true)
                    .object("meta", meta -> meta.stringType("product_identity", "order-7")));
    return given(STATE, checkout())
        .getFrom(
            "a transaction",
            "/api/v2/merchant-transaction/${transaction_id}/",
            "/api/v2/merchant-transaction/" + TRANSACTION + "/")
        .answers(200, detail)
        .and(
            gateway -> {
              TransactionDetail shown = gateway.transaction(new GatewayTransactionId(TRANSACTION));

              assertThat(shown.record().stated().status()).isEqualTo(GatewayStatus.COMPLETED);
              assertThat(shown.refundable()).isTrue();
              assertThat(shown.product()).contains("order-7");
            });
  }

  private static Conversation notShown() {
    return withAMerchant()
        .get(
            "a transaction it does not know",
            "/api/v2/merchant-transaction/" + TRANSACTION + "/",
            request -> request)
        .answers(404, Conversation.notFound())
        .and(
            gateway ->
                assertThatThrownBy(() -> gateway.transaction(new GatewayTransactionId(TRANSACTION)))
                    .isInstanceOf(GatewayAnswerUnusable.class));
  }
}
