package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import org.junit.jupiter.api.Test;

/** What a checkout would cost, before it is one. */
final class CheckoutPreviewTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Reply previews(Plan plan, String more) {
    return payer.post(
        "/api/v1/checkouts/preview", "{\"planCode\":\"" + plan.code() + "\"" + more + "}");
  }

  @Test
  void an_order_is_priced_to_the_paisa() {
    Reply quote = previews(web.sells(APlan.onSale()), ",\"quantity\":3").is(200);

    assertThat(quote.json().at("/subtotal/amount").asLong()).isEqualTo(300_000);
    assertThat(quote.json().at("/tax/amount").asLong()).isEqualTo(39_000);
    assertThat(quote.json().at("/due/amount").asLong()).isEqualTo(339_000);
    assertThat(quote.json().at("/taxRate").asInt()).isEqualTo(1300);
    assertThat(quote.json().at("/lines/0/quantity").asInt()).isEqualTo(3);
  }

  @Test
  void nothing_is_due_before_a_trial() {
    Reply quote = previews(web.sells(APlan.onSale().withTrialOf(14)), "").is(200);

    assertThat(quote.json().at("/trialDays").asInt()).isEqualTo(14);
    assertThat(quote.json().at("/due/amount").asLong()).isZero();
    assertThat(quote.json().at("/total/amount").asLong()).isEqualTo(113_000);
  }

  @Test
  void what_cannot_be_ordered_is_refused_as_an_order_is() {
    Plan plan = web.sells(APlan.onSale());

    previews(web.sells(APlan.retired()), "").isProblem(404, "plan-not-found");
    previews(plan, ",\"couponCode\":\"NONE\"").isProblem(404, "coupon-not-usable");
    previews(plan, ",\"addOns\":[{\"code\":\"none\"}]").isProblem(404, "add-on-not-found");
    previews(plan, ",\"quantity\":0").isProblem(400, "invalid-request");
    new Payer.Checkout(payer, payer.orders(plan, "").is(201)).paid().verified().is(200);
    previews(plan, "").isProblem(409, "already-subscribed");
  }

  @Test
  void the_next_periods_are_priced_before_they_are_ordered() {
    Plan plan = web.sells(APlan.onSale());
    var checkout = new Payer.Checkout(payer, payer.orders(plan, "").is(201));
    String at = "/api/v1/subscriptions/" + checkout.started().at("/subscription/id");
    payer.post(at + "/renew-preview", "{}").isProblem(409, "subscription-not-renewable");
    checkout.paid().verified().is(200);

    Reply quote = payer.post(at + "/renew-preview", "{\"periods\":3}").is(200);

    assertThat(quote.json().at("/due/amount").asLong()).isEqualTo(339_000);
    Reply renewed = payer.post(at + "/renew", "{\"periods\":3}").is(201);
    assertThat(renewed.json().at("/invoice/amountDue/amount").asLong()).isEqualTo(339_000);
    payer.post(at + "/renew-preview", "{}").isProblem(409, "checkout-in-progress");
    payer.post(at + "/renew-preview", "{\"periods\":13}").isProblem(400, "invalid-request");
  }

  @Test
  void s10_each_period_of_a_renewal_says_its_time() {
    Plan plan = web.sells(APlan.onSale());
    var checkout = new Payer.Checkout(payer, payer.orders(plan, "").is(201));
    String at = "/api/v1/subscriptions/" + checkout.started().at("/subscription/id");
    checkout.paid().verified().is(200);
    String paidUntil = payer.get(at).is(200).at("/paidUntil");

    Reply quote = payer.post(at + "/renew-preview", "{\"periods\":2}").is(200);

    assertThat(quote.at("/lines/0/periodStartsAt")).isEqualTo(paidUntil);
    assertThat(quote.at("/lines/1/periodStartsAt")).isEqualTo(quote.at("/lines/0/periodEndsAt"));
    payer.post(at + "/renew", "{\"periods\":2}").is(201);
    Reply asked = payer.post(at + "/renew-preview", "{\"periods\":2}").is(200);
    assertThat(asked.json().at("/lines")).isEqualTo(quote.json().at("/lines"));
  }
}
