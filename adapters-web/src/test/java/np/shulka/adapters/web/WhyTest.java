package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why something is what it is, over HTTP. */
final class WhyTest {
  private static final String ADMIN = "/api/v1/admin";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Reply seen(String path) {
    return web.get(ADMIN + path).as("anita~billing-viewer").answer();
  }

  private Reply mine(String path) {
    return web.get("/api/v1" + path).as(payer.token()).answer();
  }

  @Test
  void a_line_tells_its_steps_its_time_and_its_proof() {
    Payer.Checkout checkout = payer.checksOut().paid();
    Reply paid = checkout.verified().is(200);

    Reply why = mine("/invoices/" + checkout.invoice() + "/explain").is(200);

    assertThat(why.at("/recomputes")).isEqualTo("true");
    assertThat(why.at("/buys")).isEqualTo("time");
    assertThat(why.at("/lines/0/article/kind")).isEqualTo("plan");
    assertThat(why.at("/lines/0/article/version")).isEqualTo("1");
    assertThat(why.at("/lines/0/steps/0/rule")).isEqualTo("S16");
    assertThat(why.at("/lines/0/steps/2/rounded/numerator")).isNotEmpty();
    assertThat(why.at("/lines/0/tax/amount")).isEqualTo("13000");
    assertThat(why.at("/lines/0/buys/startsAt")).isNotEmpty();
    assertThat(why.at("/steps/0/says")).isEqualTo("VAT: 13 % of Rs 1000.00 is Rs 130.00.");
    assertThat(why.at("/steps/0/kind")).isEqualTo("taxed");
    assertThat(why.at("/steps/0/facts/vatRate")).isEqualTo("1300");
    assertThat(why.at("/lines/0/steps/0/kind")).isEqualTo("plan-priced");
    assertThat(why.at("/lines/0/steps/2/facts/share/result/amount")).isEqualTo("13000");
    assertThat(why.at("/proof/amount/amount")).isEqualTo("113000");
    assertThat(why.at("/proof/gatewayStatus")).isEqualTo("Completed");
    assertThat(why.at("/proof/paymentId")).isEqualTo(paid.at("/payment/id"));
    assertThat(seen("/invoices/" + checkout.invoice() + "/explain").body()).isEqualTo(why.body());
  }

  @Test
  void s4_a_change_tells_the_day_and_the_fractions() {
    Reply paid = payer.checksOut().paid().verified().is(200);
    Plan dearer = web.sells(APlan.onSale().costing(Money.rupees(2_500)));
    Reply started =
        payer.post(
            "/api/v1/subscriptions/" + paid.at("/subscription/id") + "/change",
            "{\"planCode\":\"%s\",\"when\":\"now\"}".formatted(dearer.code()));

    Reply why = mine("/invoices/" + started.is(201).at("/invoice/id") + "/explain").is(200);

    assertThat(why.at("/buys")).isEqualTo("change");
    assertThat(why.at("/change/kind")).isEqualTo("instead");
    assertThat(why.at("/change/fromQuantity")).isEqualTo("1");
    assertThat(why.json().at("/steps")).hasSize(3);
    assertThat(why.at("/steps/1/rule")).isEqualTo("S4");
    assertThat(why.at("/steps/1/kind")).isEqualTo("given-back");
    assertThat(why.at("/steps/1/facts/days/total")).isNotEmpty();
    assertThat(why.at("/steps/1/facts/share/whole")).isEqualTo(why.at("/steps/1/facts/days/total"));
    assertThat(why.at("/recomputes")).isEqualTo("true");
    assertThat(why.json().at("/proof").isNull()).isTrue();
  }

  @Test
  void access_tells_its_ground_and_its_proof() {
    Payer.Checkout checkout = payer.checksOut().paid();
    Reply before = mine("/entitlements/explain").is(200);
    Reply paid = checkout.verified().is(200);

    Reply why = mine("/entitlements/explain").is(200);

    assertThat(before.at("/active")).isEqualTo("false");
    assertThat(before.at("/subscriptions/0/status")).isEqualTo("incomplete");
    assertThat(why.at("/active")).isEqualTo("true");
    assertThat(why.at("/subscriptions/0/ground")).isEqualTo("paid-time");
    assertThat(why.at("/subscriptions/0/proof/invoiceId")).isEqualTo(checkout.invoice());
    assertThat(why.at("/subscriptions/0/proof/kind")).isEqualTo("gateway");
    String subscriber = paid.at("/subscription/subscriberId");
    assertThat(seen("/subscribers/" + subscriber + "/entitlements/explain").is(200).body())
        .isEqualTo(why.body());
  }

  @Test
  void what_is_not_mine_is_not_explained() {
    Payer.Checkout checkout = payer.checksOut();
    String path = "/api/v1/invoices/" + checkout.invoice() + "/explain";

    web.get(path).as("ram").answer().isProblem(404, "invoice-not-found");
    web.get(path).answer().isProblem(401, "unauthorized");
    web.get(ADMIN + "/invoices/" + checkout.invoice() + "/explain")
        .as("ram")
        .answer()
        .isProblem(403, "forbidden");
    seen("/invoices/" + AnId.uuid() + "/explain").isProblem(404, "invoice-not-found");
    seen("/subscribers/" + AnId.uuid() + "/entitlements/explain")
        .isProblem(404, "subscriber-not-found");
    Reply nobody = web.get("/api/v1/entitlements/explain").as("x-" + AnId.uuid()).answer();
    assertThat(nobody.is(200).json().at("/subscriptions")).isEmpty();
  }

  @Test
  void a_recomputation_is_started_by_name_and_shown() {
    String admin = "admin-" + AnId.uuid();
    String path = ADMIN + "/recomputations";

    web.post(path, "{}").as("anita~billing-viewer").answer().isProblem(403, "forbidden");
    Reply started = web.post(path, "{}").as(admin + "~billing-admin").answer().is(202);
    Reply again = web.post(path, "{}").as(admin + "~billing-admin").answer().is(202);

    assertThat(started.at("/status")).isEqualTo("running");
    assertThat(again.at("/id")).isEqualTo(started.at("/id"));
    assertThat(seen("/recomputations").is(200).body()).contains(started.at("/id"));
    Reply shown = seen("/recomputations/" + started.at("/id")).is(200);
    assertThat(shown.json().at("/findings")).isEmpty();
    seen("/recomputations/" + AnId.uuid()).isProblem(404, "recomputation-not-found");
    assertThat(seen("/audit-log?action=recomputation.started").is(200).body())
        .contains("recomputation " + started.at("/id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?whole=true", "?whole=false"})
  void the_audit_log_tells_whether_it_is_sound(String query) { // I17
    web.post(ADMIN + "/recomputations", "{}").as("anita~billing-admin").answer().is(202);

    Reply verified = seen("/audit-log/verification" + query).is(200);

    assertThat(verified.at("/sound")).isEqualTo("true");
    assertThat(verified.at("/head/hash")).hasSize(64);
    assertThat(Long.parseLong(verified.at("/entriesChecked"))).isPositive();
    seen("/audit-log/verification?whole=perhaps").namesField("whole");
  }
}
