package np.shulka.adapters.khalti;

import static np.shulka.adapters.khalti.Conversation.given;
import static np.shulka.adapters.khalti.Conversation.json;
import static np.shulka.adapters.khalti.Conversation.refusal;
import static np.shulka.adapters.khalti.Conversation.withAMerchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Pidx;

/** How a web checkout is opened, and how Khalti refuses to ({@code khalti.md} §1.2 to §1.4). */
final class OpeningConversations {
  private static final String INITIATE = "/api/v2/epayment/initiate/";
  private static final String PIDX = "bZQLD9wRVWo4CdESSfuSsB";
  private static final String ID = "^[A-Za-z0-9]{22}$";
  private static final String NEPAL_TIME =
      "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}\\+05:45$";

  private OpeningConversations() {}

  static List<Conversation> all() {
    return List.of(
        opened(),
        openedAsIn2022(),
        tooSmall(),
        wrongWebsite(),
        withoutName(),
        beforeKyc(),
        wrongKey());
  }

  private static AnOrder order(Money amount) {
    return AnOrder.forAMonth()
        .of(amount, Money.ZERO)
        .from("Sita", "sita@example.com", "9800000001");
  }

  private static AnOrder order() {
    return order(Money.rupees(100));
  }

  private static String request(Money amount) {
    return request(amount, "Pro, March 2026", AGateway.PUBLIC_URL);
  }

  private static String request(Money amount, String name, String website) {
    return String.format(
        Locale.ROOT,
        """
        {"return_url":"https://billing.example.com/payments/khalti/return/01987654-3210-7abc-8def-0123456789ab",
         "website_url":"%3$s",
         "amount":%1$d,
         "purchase_order_id":"01987654-3210-7abc-8def-0123456789ab",
         "purchase_order_name":"%2$s",
         "customer_info":{"name":"Sita","email":"sita@example.com","phone":"9800000001"},
         "amount_breakdown":[{"label":"Taxable amount","amount":%1$d}],
         "product_details":[{"identity":"pro","name":"Pro","total_price":%1$d,"quantity":1,"unit_price":%1$d}],
         "merchant_invoice":"INV-82/83-000042",
         "merchant_subscription":"sub-7"}
        """,
        amount.paisa(),
        name,
        website);
  }

  private static Consumer<PaymentGatewayPort> isRefused(PaymentOrder order, String why) {
    return gateway ->
        assertThatThrownBy(() -> gateway.initiate(order))
            .isInstanceOf(GatewayAnswerUnusable.class)
            .hasMessageContaining(why);
  }

  private static Conversation opened() {
    String taxed =
        request(Money.rupees(113))
            .replace(
                "[{\"label\":\"Taxable amount\",\"amount\":11300}]",
                "[{\"label\":\"Taxable amount\",\"amount\":10000},{\"label\":\"VAT\",\"amount\":1300}]")
            .replace("_price\":11300", "_price\":10000");
    return withAMerchant()
        .post("a checkout to open", INITIATE, taxed)
        .answers(
            200,
            json()
                .stringMatcher("pidx", ID, PIDX)
                .stringMatcher(
                    "payment_url",
                    "^https?://.+pidx=[A-Za-z0-9]{22}$",
                    "https://test-pay.khalti.com/?pidx=" + PIDX)
                .stringMatcher("expires_at", NEPAL_TIME, "2026-03-01T10:30:00.471649+05:45")
                .integerType("expires_in", 1800L))
        .and(OpeningConversations::opensUntilKhaltiCloses);
  }

  private static void opensUntilKhaltiCloses(PaymentGatewayPort gateway) {
    AnOrder order = order().of(Money.rupees(100), Money.rupees(13));

    GatewayLink.Web link = gateway.initiate(order.order());

    assertThat(link.pidx()).isEqualTo(new Pidx(PIDX));
    assertThat(link.paymentUrl()).hasToString("https://test-pay.khalti.com/?pidx=" + PIDX);
    assertThat(link.expiresAt()).isEqualTo("2026-03-01T04:45:00.471649Z");
  }

  private static Conversation openedAsIn2022() {
    return given("Khalti answers as it did in {year}", Map.of("year", 2022))
        .post("a checkout to open at an older Khalti", INITIATE, request(Money.rupees(100)))
        .answers(
            200,
            json()
                .stringMatcher("pidx", ID, PIDX)
                .stringMatcher(
                    "payment_url",
                    "^https?://.+pidx=[A-Za-z0-9]{22}/$",
                    "https://test-pay.khalti.com/?pidx=" + PIDX + "/"))
        .and(
            gateway ->
                assertThat(gateway.initiate(order().order()).expiresAt())
                    .isEqualTo("2026-03-01T05:15:00Z"));
  }

  private static Conversation tooSmall() {
    String message = "Amount should be greater than Rs. 10, that is 1000 paisa.";
    Money amount = Money.paisa(999);
    return withAMerchant()
        .post("a checkout of less than ten rupees", INITIATE, request(amount))
        .answers(400, refusal("amount", message))
        .and(isRefused(order(amount).order(), "amount: " + message));
  }

  private static Conversation wrongWebsite() {
    return withAMerchant()
        .post(
            "a checkout from a website that is no URL",
            INITIATE,
            request(Money.rupees(100), "Pro, March 2026", "our shop"))
        .answers(400, refusal("website_url", "Enter a valid URL."))
        .and(
            gateway -> gateway.with("khalti.website-url", "our shop"),
            isRefused(order().order(), "website_url: Enter a valid URL."));
  }

  private static Conversation withoutName() {
    return withAMerchant()
        .post(
            "a checkout without a name",
            INITIATE,
            request(Money.rupees(100), "", AGateway.PUBLIC_URL))
        .answers(400, refusal("purchase_order_name", "This field may not be blank."))
        .and(
            isRefused(
                order().named("").order(), "purchase_order_name: This field may not be blank."));
  }

  private static Conversation beforeKyc() {
    Money amount = Money.rupees(300);
    return given("the merchant may take no more than {rupees} rupees", Map.of("rupees", 200))
        .post("a checkout of more than two hundred rupees", INITIATE, request(amount))
        .answers(400, refusal("amount", "Amount must be less than 200."))
        .and(isRefused(order(amount).order(), "amount: Amount must be less than 200."));
  }

  private static Conversation wrongKey() {
    return withAMerchant()
        .postWithKey(
            "wrong-key",
            "a checkout to open with a wrong key",
            INITIATE,
            request(Money.rupees(100)))
        .answers(401, Conversation.invalidKey())
        .and(
            gateway -> gateway.with("khalti.secret-key", "wrong-key"),
            isRefused(order().order(), "does not accept our secret key"));
  }
}
