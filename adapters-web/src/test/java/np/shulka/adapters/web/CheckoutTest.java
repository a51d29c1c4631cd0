package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

final class CheckoutTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void a_checkout_answers_with_all_that_is_needed_to_pay() {
    Reply started = payer.checksOut().started();

    assertThat(started.at("/subscription/status")).isEqualTo("incomplete");
    assertThat(started.json().at("/subscription/currentPeriod").isNull()).isTrue();
    assertThat(started.at("/invoice/status")).isEqualTo("open");
    assertThat(started.json().at("/invoice/total/amount").asLong()).isEqualTo(113_000);
    assertThat(started.json().at("/invoice/amountDue/amount").asLong()).isEqualTo(113_000);
    assertThat(started.json().at("/invoice/lines/0/taxRate").asInt()).isEqualTo(1300);
    assertThat(started.at("/invoice/payUrl")).startsWith("https://pay.example/pay/");
    assertThat(started.at("/payment/status")).isEqualTo("initiated");
    assertThat(started.at("/payment/paymentUrl")).startsWith("https://test-pay.khalti.com/");
    assertThat(started.at("/payment/createdAt")).isEqualTo("2026-02-10T03:15:00Z");
  }

  @Test
  void a_quantity_is_charged() {
    Reply started = payer.orders(web.sells(APlan.onSale()), ",\"quantity\":3").is(201);

    assertThat(started.json().at("/invoice/subtotal/amount").asLong()).isEqualTo(300_000);
  }

  @Test
  void a_repeated_checkout_goes_on_with_the_first() {
    Plan plan = web.sells(APlan.onSale());
    Reply first = payer.orders(plan, "").is(201);

    Reply second = payer.orders(plan, "").is(201);

    assertThat(second.at("/payment/id")).isEqualTo(first.at("/payment/id"));
  }

  @Test
  void nothing_is_to_be_paid_in_a_trial() {
    Reply started = payer.orders(web.sells(APlan.onSale().withTrialOf(14)), "").is(201);

    assertThat(started.at("/subscription/status")).isEqualTo("trialing");
    assertThat(started.at("/subscription/trialEndsAt")).isEqualTo("2026-02-24T03:15:00Z");
    assertThat(started.json().at("/invoice").isNull()).isTrue();
    assertThat(started.json().at("/payment").isNull()).isTrue();
  }

  @Test
  void what_costs_nothing_is_active_at_once() {
    Reply started = payer.orders(web.sells(APlan.free()), "").is(201);

    assertThat(started.at("/subscription/status")).isEqualTo("active");
    assertThat(started.at("/invoice/status")).isEqualTo("paid");
    assertThat(started.json().at("/payment").isNull()).isTrue();
  }

  @Test
  void unknown_plans_and_coupons_are_absent() {
    Plan plan = web.sells(APlan.onSale());
    Plan retired = web.sells(APlan.retired());

    payer.orders(retired, "").isProblem(404, "plan-not-found");
    payer.post("/api/v1/checkouts", "{\"planCode\":\"none\"}").isProblem(404, "plan-not-found");
    payer
        .post("/api/v1/checkouts", "{\"planCode\":\"Not A Code\"}")
        .isProblem(404, "plan-not-found");
    payer.orders(plan, ",\"couponCode\":\"DASHAIN\"").isProblem(404, "coupon-not-usable");
  }

  @Test
  void what_one_has_cannot_be_ordered_again() {
    Plan plan = web.sells(APlan.onSale());
    new Payer.Checkout(payer, payer.orders(plan, "").is(201)).paid().verified().is(200);

    payer.orders(plan, "").isProblem(409, "already-subscribed");
  }

  @Test
  void terms_do_not_change_while_they_are_being_paid() {
    Plan plan = web.sells(APlan.onSale());
    payer.orders(plan, "").is(201);

    payer.orders(plan, ",\"quantity\":2").isProblem(409, "checkout-in-progress");
  }

  @Test
  void nothing_is_lost_while_the_gateway_is_down() {
    Plan plan = web.sells(APlan.onSale());
    web.gateway().failNext(Fault.UNAVAILABLE);

    Reply failed = payer.orders(plan, "").isProblem(503, "gateway-unavailable");

    assertThat(failed.header("Retry-After")).isEqualTo("5");
    payer.orders(plan, "").is(201);
  }

  @Test
  void nonsense_of_the_gateway_is_a_bad_gateway() {
    web.gateway().failNext(Fault.UNUSABLE);

    payer.orders(web.sells(APlan.onSale()), "").isProblem(502, "gateway-answer-unusable");
  }
}
