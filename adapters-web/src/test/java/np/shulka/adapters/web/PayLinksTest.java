package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.identity.AnId;
import np.shulka.domain.payment.GatewayStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for payers show, for programs: no token, and nothing about the payer. */
final class PayLinksTest {
  private final Web web = Web.started();

  private static String link(Payer.Checkout checkout) {
    return "/api/v1/pay-links" + checkout.payLink().substring("/pay".length());
  }

  private Reply status(Payer.Checkout checkout) {
    return web.get("/api/v1/payment-status/" + checkout.payment()).answer().is(200);
  }

  @Test
  void a_link_says_what_it_asks_for() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut();

    Reply asked = web.get(link(checkout)).answer().is(200);

    assertThat(asked.at("/merchant")).isEqualTo("Shulka demo");
    assertThat(asked.at("/status")).isEqualTo("open");
    assertThat(asked.at("/reference")).isEqualTo(checkout.started().at("/invoice/reference"));
    assertThat(asked.at("/due/amount")).isEqualTo("113000");
    assertThat(asked.at("/tax/amount")).isEqualTo("13000");
    assertThat(asked.at("/taxRate")).isEqualTo("1300");
    assertThat(asked.at("/periods")).isEqualTo("1");
    assertThat(asked.json().at("/lines")).hasSize(1);
    assertThat(asked.at("/payment/paymentId")).isEqualTo(checkout.payment());
    assertThat(asked.at("/payment/paymentUrl"))
        .isEqualTo(checkout.started().at("/payment/paymentUrl"));
    assertThat(asked.body()).doesNotContain("Sita", "sita@example.com", "subscriber");
  }

  @Test
  void paying_reuses_what_is_open_and_replaces_what_is_over() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut();

    Reply open = web.post(link(checkout) + "/payments", "").answer().is(200);
    checkout.says(GatewayStatus.CANCELLED);
    Reply fresh = web.post(link(checkout) + "/payments", "").answer().is(201);

    assertThat(open.at("/paymentId")).isEqualTo(checkout.payment());
    assertThat(fresh.at("/paymentId")).isNotEqualTo(checkout.payment());
    assertThat(fresh.at("/paymentUrl")).startsWith("https://test-pay.khalti.com/");
    assertThat(fresh.at("/expiresAt")).endsWith("Z");
  }

  @Test
  void nobody_is_sent_to_pay_what_may_be_paid() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut().says(GatewayStatus.PENDING);

    Reply awaited = web.post(link(checkout) + "/payments", "").answer().is(200);

    assertThat(awaited.at("/state")).isEqualTo("checking");
    assertThat(awaited.json().at("/paymentUrl").isNull()).isTrue();
  }

  @Test
  void a_repeated_wish_is_one_payment() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut().says(GatewayStatus.CANCELLED);
    String pay = link(checkout) + "/payments";

    Reply first = web.post(pay, "").with("Idempotency-Key", "k").answer().is(201);
    Reply again = web.post(pay, "").with("Idempotency-Key", "k").answer().is(201);
    Payer.Checkout other = Payer.fresh(web).checksOut();
    Reply elsewhere =
        web.post(link(other) + "/payments", "").with("Idempotency-Key", "k").answer().is(200);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(elsewhere.at("/paymentId")).isEqualTo(other.payment());
  }

  @Test
  void what_is_paid_cannot_be_paid_again() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut().paid();
    checkout.verified().is(200);

    web.post(link(checkout) + "/payments", "").answer().isProblem(409, "invoice-not-open");
    Reply link = web.get(link(checkout)).answer().is(200);

    assertThat(link.at("/status")).isEqualTo("paid");
    assertThat(link.at("/number")).isNotEmpty();
    assertThat(link.json().at("/payment").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "nobody-has-this-link-at-all", "%E0%A4%B0%E0%A5%81", "a%22b"})
  void an_unknown_link_is_not_there(String token) {
    web.get("/api/v1/pay-links/" + token).answer().isProblem(404, "invoice-not-found");
    web.post("/api/v1/pay-links/" + token + "/payments", "")
        .with("Idempotency-Key", "k-" + token.length())
        .answer()
        .isProblem(404, "invoice-not-found");
  }

  @Test
  void a_payment_is_told_as_far_as_it_is() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut();

    assertThat(status(checkout).at("/state")).isEqualTo("verifying");
    checkout.says(GatewayStatus.PENDING);
    checkout.verified();
    assertThat(status(checkout).at("/state")).isEqualTo("checking");
    assertThat(status(checkout).at("/open")).isEqualTo("true");
  }

  @Test
  void a_payment_that_bought_something_says_what() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut().paid();
    checkout.verified().is(200);

    Reply paid = status(checkout);

    assertThat(paid.at("/state")).isEqualTo("paid");
    assertThat(paid.at("/settled")).isEqualTo("true");
    assertThat(paid.at("/open")).isEqualTo("false");
    assertThat(paid.at("/amount/amount")).isEqualTo("113000");
    assertThat(paid.at("/invoiceNumber")).isNotEmpty();
    assertThat(paid.at("/coversUntil")).endsWith("Z");
    assertThat(paid.json().at("/payToken").isNull()).isTrue();
    assertThat(paid.body()).doesNotContain("Sita", "sita@example.com");
  }

  @Test
  void a_payment_of_which_nothing_came_says_how_to_go_on() {
    Payer.Checkout checkout = Payer.fresh(web).checksOut().says(GatewayStatus.CANCELLED);
    web.get("/payments/khalti/return/" + checkout.payment()).answer().is(303);

    Reply cancelled = status(checkout);

    assertThat(cancelled.at("/state")).isEqualTo("cancelled");
    assertThat("/pay/" + cancelled.at("/payToken")).isEqualTo(checkout.payLink());
  }

  @Test
  void an_unknown_payment_is_not_there() {
    web.get("/api/v1/payment-status/" + AnId.uuid()).answer().isProblem(404, "payment-not-found");
    web.get("/api/v1/payment-status/x").answer().isProblem(400, "invalid-request");
  }
}
