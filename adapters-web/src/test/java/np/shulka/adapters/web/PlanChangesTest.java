package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanChangesTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Plan dearer = web.sells(APlan.onSale().costing(Money.rupees(2_500)));
  private final Plan cheaper = web.sells(APlan.onSale().costing(Money.rupees(500)));
  private String subscription = "";

  @BeforeEach
  void subscribed() {
    Reply paid = payer.checksOut().paid().verified().is(200);
    subscription = "/api/v1/subscriptions/" + paid.at("/subscription/id");
  }

  private Reply preview(Plan plan, String when) {
    return payer.post(subscription + "/change-preview", wish(plan, when, ""));
  }

  private Reply change(Plan plan, String when, String more) {
    return payer.post(subscription + "/change", wish(plan, when, more));
  }

  private static String wish(Plan plan, String when, String more) {
    return "{\"planCode\":\"%s\",\"when\":\"%s\"%s}".formatted(plan.code(), when, more);
  }

  private static String quote(Reply quoted) {
    return ",\"quoteId\":\"%s\"".formatted(quoted.at("/quoteId"));
  }

  @Test
  void s4_an_upgrade_costs_what_was_quoted() {
    Reply quoted = preview(dearer, "now").is(200);
    assertThat(quoted.at("/credit/amount")).isEqualTo("113000"); // on the first day, all of it
    assertThat(quoted.at("/due/amount")).isEqualTo("169500");

    Reply started = change(dearer, "now", quote(quoted)).is(201);

    assertThat(started.at("/payment/amount/amount")).isEqualTo("169500");
    assertThat(started.at("/invoice/amountDue/amount")).isEqualTo("169500");
    assertThat(started.at("/invoice/credit/amount")).isEqualTo("113000");
    assertThat(started.at("/subscription/planCode")).isNotEqualTo(dearer.code().value());
    Reply paid = new Payer.Checkout(payer, started).paid().verified().is(200);
    assertThat(paid.at("/subscription/planCode")).isEqualTo(dearer.code().value());
  }

  @Test
  void a_quote_says_the_rate_of_its_tax_if_it_charges() {
    Plan tried = web.sells(APlan.onSale().withTrialOf(14));
    Payer trying = Payer.fresh(web);
    String trial = trying.orders(tried, "").is(201).at("/subscription/id");
    String free = "/api/v1/subscriptions/" + trial + "/change-preview";

    assertThat(preview(dearer, "now").is(200).at("/taxRate")).isEqualTo("1300");
    assertThat(preview(cheaper, "period-end").is(200).at("/taxRate")).isEqualTo("1300");
    assertThat(trying.post(free, wish(dearer, "now", "")).is(200).body())
        .contains("\"taxRate\":null", "\"lines\":[]");
  }

  @Test
  void s4_what_was_set_off_goes_back_of_the_older_payment() {
    String first = payer.get("/api/v1/payments").is(200).at("/items/0/id");
    var upgrade = new Payer.Checkout(payer, change(dearer, "now", "").is(201));
    upgrade.paid().verified().is(200);
    String path = "/api/v1/admin/payments/" + first;
    Reply known = web.get(path).as("anita~billing-viewer").answer().is(200);
    assertThat(known.at("/refundable/0/invoiceId")).isEqualTo(upgrade.invoice());
    assertThat(known.at("/refundable/0/left/amount")).isEqualTo("113000");
    String wish = "{\"reason\":\"a wish\",\"subscription\":\"end-now\",\"invoiceId\":\"%s\"}";

    web.post(path + "/refunds", wish.formatted(AnId.uuid()))
        .as("anita~billing-admin")
        .answer()
        .isProblem(409, "refund-not-set-off");
    Reply refund =
        web.post(path + "/refunds", wish.formatted(upgrade.invoice()))
            .as("anita~billing-admin")
            .answer()
            .is(201);

    assertThat(refund.at("/amount/amount")).isEqualTo("113000");
    assertThat(refund.at("/invoiceId")).isEqualTo(upgrade.invoice());
  }

  @Test
  void s4_a_quote_alone_says_what_is_wanted() {
    Reply quoted = preview(dearer, "now").is(200);
    String quote = "{\"quoteId\": \"%s\"}".formatted(quoted.at("/quoteId"));

    Reply changed = payer.post(subscription + "/change", quote).is(201);

    assertThat(changed.at("/payment/amount/amount")).isEqualTo(quoted.at("/due/amount"));
    Payer.fresh(web).post(subscription + "/change", quote).isProblem(404, "subscription-not-found");
    payer
        .post(subscription + "/change", "{\"quoteId\": \"%s\"}".formatted(AnId.uuid()))
        .isProblem(409, "quote-outdated");
  }

  @Test
  void s5_a_downgrade_is_agreed_for_later() {
    Reply changed = change(cheaper, "period-end", "").is(200);

    assertThat(changed.at("/subscription/pendingChange/planCode"))
        .isEqualTo(cheaper.code().value());
    assertThat(changed.at("/subscription/pendingChange/paid")).isEqualTo("false");
    assertThat(changed.at("/subscription/pendingChange/effectiveAt"))
        .isEqualTo(changed.at("/subscription/currentPeriod/endsAt"));
    change(cheaper, "now", "").isProblem(409, "cheaper-at-period-end");
  }

  @Test
  void s7_what_the_coupon_takes_off_is_said() {
    String code = "HALF" + AnId.uuid().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String coupon =
        """
        {"code": "%s", "percentOff": 50, "duration": "forever", "reason": "x"}"""
            .formatted(code);
    web.post("/api/v1/admin/coupons", coupon).as("a~billing-admin").answer().is(201);
    String with = ",\"couponCode\":\"%s\"".formatted(code);
    Payer holder = Payer.fresh(web);
    Reply started = holder.orders(web.sells(APlan.onSale()), with).is(201);
    Reply paid = new Payer.Checkout(holder, started).paid().verified().is(200);
    String held = "/api/v1/subscriptions/" + paid.at("/subscription/id");

    Reply quoted = holder.post(held + "/change-preview", wish(cheaper, "period-end", "")).is(200);

    assertThat(quoted.at("/lines/0/amount/amount")).isEqualTo("50000");
    assertThat(quoted.at("/discount/amount")).isEqualTo("25000");
    assertThat(quoted.at("/tax/amount")).isEqualTo("3250");
    assertThat(quoted.at("/total/amount")).isEqualTo("28250");
    assertThat(preview(cheaper, "period-end").is(200).at("/discount/amount")).isEqualTo("0");
  }

  @Test
  void what_cannot_be_changed_says_why() {
    change(APlan.onSale().build(), "now", "").isProblem(404, "plan-not-found");
    String unknown = ",\"quoteId\":\"%s\"".formatted(AnId.uuid());
    change(dearer, "now", unknown).isProblem(409, "quote-outdated");
    change(dearer, "now", "").is(201);
    change(cheaper, "period-end", "").isProblem(409, "checkout-in-progress");
    new Payer.Checkout(payer, payer.orders(cheaper, "").is(201)).paid().verified().is(200);
    preview(cheaper, "period-end").isProblem(409, "already-subscribed");
    payer.post(subscription + "/cancel", "{\"when\": \"now\"}").is(200);
    preview(dearer, "now").isProblem(409, "subscription-not-changeable");
  }

  @Test
  void somebody_elses_is_not_there() {
    Payer other = Payer.fresh(web);

    other
        .post(subscription + "/change", wish(dearer, "now", ""))
        .isProblem(404, "subscription-not-found");
    other
        .post(subscription + "/change-preview", wish(dearer, "now", ""))
        .isProblem(404, "subscription-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"when\": \"now\"}                                           | planCode",
        "{\"planCode\": \"pro\"}                                       | when",
        "{\"planCode\": \"pro\", \"when\": \"soon\"}                   | when",
        "{\"planCode\": \"pro\", \"when\": \"now\", \"quantity\": 0} | quantity",
      })
  void a_bad_wish_names_its_field(String body, String field) {
    Reply refused = payer.post(subscription + "/change", body).isProblem(400, "invalid-request");

    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
  }
}
