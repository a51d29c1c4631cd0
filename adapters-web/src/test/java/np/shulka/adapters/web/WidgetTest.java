package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

final class WidgetTest {
  private static final Money PRICE = Money.rupees(1_130);
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void a_confirmed_token_is_verified() {
    Payer.Checkout checkout = payer.checksOutInWidget();

    Reply verified = confirm(checkout, confirmedToken(), "113000").is(200);

    assertThat(verified.at("/outcome")).isEqualTo("completed");
    assertThat(verified.at("/payment/disposition")).isEqualTo("settled-invoice");
  }

  @Test
  void the_amount_may_come_with_its_currency() {
    Payer.Checkout checkout = payer.checksOutInWidget();

    confirm(checkout, confirmedToken(), "{\"amount\":113000,\"currency\":\"NPR\"}").is(200);
  }

  @Test
  void another_amount_is_refused_without_asking() {
    Payer.Checkout checkout = payer.checksOutInWidget();
    int questions = web.gateway().questions();

    Reply refused = confirm(checkout, "token-x", "113001").isProblem(409, "payment-mismatch");

    assertThat(refused.at("/payment/status")).isEqualTo("initiated");
    assertThat(web.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void a_token_counts_for_its_payment_only() {
    Payer.Checkout checkout = payer.checksOutInWidget();
    confirm(checkout, confirmedToken(), "113000").is(200);

    confirm(checkout, confirmedToken(), "113000").isProblem(409, "payment-mismatch");
    confirm(payer.checksOut(), confirmedToken(), "113000").isProblem(409, "payment-mismatch");
  }

  @Test
  void somebody_elses_payment_looks_like_none() {
    Payer.Checkout foreign = Payer.fresh(web).checksOutInWidget();

    confirm(foreign.payment(), "token-x", "113000").isProblem(404, "payment-not-found");
  }

  private String confirmedToken() {
    return web.gateway().widgetTokenFor(PRICE).value();
  }

  private Reply confirm(Payer.Checkout checkout, String token, String amount) {
    return confirm(checkout.payment(), token, amount);
  }

  private Reply confirm(String payment, String token, String amount) {
    return payer.post(
        "/api/v1/payments/verify-token",
        "{\"paymentId\":\"%s\",\"token\":\"%s\",\"amount\":%s}".formatted(payment, token, amount));
  }
}
