package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

final class CheckoutTest {
  private final Web web = Web.started();
  private final String somebody = Web.somebody();

  @Test
  void a_checkout_answers_with_all_that_is_needed_to_pay() {
    Plan plan = web.sells(APlan.onSale());

    Reply started = checkout(plan, "").is(201);

    assertThat(started.at("/subscription/status")).isEqualTo("incomplete");
    assertThat(started.at("/invoice/status")).isEqualTo("open");
    assertThat(started.json().at("/invoice/total/amount").asLong()).isEqualTo(113_000);
    assertThat(started.at("/invoice/payUrl")).startsWith("https://pay.example/pay/");
    assertThat(started.at("/payment/status")).isEqualTo("initiated");
    assertThat(started.at("/payment/paymentUrl")).startsWith("https://test-pay.khalti.com/");
  }

  private Reply checkout(Plan plan, String more) {
    String json = "{\"planCode\":\"%s\"%s}".formatted(plan.code(), more);
    return web.post("/api/v1/checkouts", json).as(somebody).answer();
  }
}
