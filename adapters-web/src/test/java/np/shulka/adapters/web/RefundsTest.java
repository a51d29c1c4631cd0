package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds over HTTP (S9, S18, S24). */
final class RefundsTest {
  private static final String ADMIN = "/api/v1/admin/";
  private static final String ANITA = "anita~billing-admin";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Plan plan = web.sells(APlan.onSale().costing(Money.rupees(1_000)));

  private Payer.Checkout bought(Plan what) {
    Payer.Checkout checkout = new Payer.Checkout(payer, payer.orders(what, "").is(201));
    checkout.paid().verified().is(200);
    return checkout;
  }

  private Reply refunds(Payer.Checkout checkout, String body) {
    return web.post(ADMIN + "payments/" + checkout.payment() + "/refunds", body).as(ANITA).answer();
  }

  private Reply does(Reply refund, String act, String who, String body) {
    return web.post(ADMIN + "refunds/" + refund.at("/id") + "/" + act, body).as(who).answer();
  }

  private static String wish(String amount, String effect) {
    return "{\"reason\":\"a wish\",\"subscription\":\"%s\"%s}"
        .formatted(
            effect,
            amount.isEmpty() ? "" : ",\"amount\":{\"amount\":" + amount + ",\"currency\":\"NPR\"}");
  }

  @Test
  void s18_all_of_it_goes_back_and_access_ends() {
    Payer.Checkout checkout = bought(plan);
    Reply refund = refunds(checkout, wish("", "end-now")).is(201);

    assertThat(refund.at("/status")).isEqualTo("confirmed");
    assertThat(refund.at("/amount/amount")).isEqualTo("113000");
    assertThat(refund.at("/paymentId")).isEqualTo(checkout.payment());
    Reply subscription = payer.get("/api/v1/subscriptions/" + checkout.subscription()).is(200);
    assertThat(subscription.at("/endReason")).isEqualTo("refunded");
    assertThat(payer.get("/api/v1/entitlements").is(200).at("/active")).isEqualTo("false");
    Reply notes = web.get(ADMIN + "credit-notes").as("anita~billing-viewer").answer().is(200);
    assertThat(notes.at("/items/0/refundId")).isEqualTo(refund.at("/id"));
    assertThat(notes.at("/items/0/subscriberName")).isEqualTo("Sita Sharma");
    Reply note = web.get(ADMIN + "credit-notes/" + notes.at("/items/0/id")).as(ANITA).answer();
    assertThat(note.is(200).at("/subscriberName")).isEqualTo("Sita Sharma");
    assertThat(notes.at("/items/0/taxable/amount")).isEqualTo("100000");
    refunds(checkout, wish("", "keep")).isProblem(409, "refund-exceeds-payment");
  }

  @Test
  void s18_what_was_paid_ahead_goes_alone() {
    Payer.Checkout checkout = bought(plan);
    String path = "/api/v1/subscriptions/" + checkout.subscription();
    String until = payer.get(path).is(200).at("/currentPeriod/endsAt");
    var ahead = new Payer.Checkout(payer, payer.post(path + "/renew", "{}").is(201));
    ahead.paid().verified().is(200);

    Reply refused = refunds(checkout, wish("", "end-now")).isProblem(409, "refund-ends-other-time");
    assertThat(refused.at("/invoiceId")).isEqualTo(ahead.invoice());
    refunds(ahead, wish("20000", "end-now")).isProblem(409, "refund-only-whole");
    assertThat(refunds(ahead, wish("", "end-now")).is(201).at("/status")).isEqualTo("confirmed");
    Reply subscription = payer.get(path).is(200);
    assertThat(subscription.at("/status")).isEqualTo("active");
    assertThat(subscription.at("/currentPeriod/endsAt")).isEqualTo(until);
    assertThat(payer.get("/api/v1/entitlements").is(200).at("/active")).isEqualTo("true");
  }

  @Test
  void s18_a_part_names_what_becomes_of_the_subscription() { // C18
    Payer.Checkout checkout = bought(plan);

    refunds(checkout, "{\"reason\":\"a wish\"}").isProblem(400, "invalid-request");
    refunds(checkout, wish("0", "keep")).isProblem(400, "invalid-request");
    refunds(checkout, wish("113001", "keep")).isProblem(409, "refund-exceeds-payment");
    Reply part = refunds(checkout, wish("20000", "keep")).is(201);
    assertThat(part.at("/status")).isEqualTo("confirmed");
    Reply payment = payer.get("/api/v1/payments/" + checkout.payment()).is(200);
    assertThat(payment.at("/status")).isEqualTo("partially-refunded");
    assertThat(payment.at("/refundedAmount/amount")).isEqualTo("20000");
    assertThat(payer.get("/api/v1/payments").is(200).at("/items/0/refundedAmount/amount"))
        .isEqualTo("20000");
    assertThat(payer.get("/api/v1/entitlements").is(200).at("/active")).isEqualTo("true");
    Reply all = web.get(ADMIN + "refunds").as("anita~billing-viewer").answer().is(200);
    assertThat(all.body()).contains(part.at("/id"));
  }

  @Test
  void a_refund_that_was_decided_on_old_news_is_refused() {
    Payer.Checkout checkout = bought(plan);
    String seen =
        wish("20000", "keep").replace("}}", "},\"left\":{\"amount\":113000,\"currency\":\"NPR\"}}");
    refunds(checkout, seen).is(201);

    Reply refused = refunds(checkout, seen).isProblem(409, "refund-outdated");

    assertThat(refused.at("/left/amount")).isEqualTo("93000");
    assertThat(
            web.get(ADMIN + "refunds?paymentId=" + checkout.payment())
                .as(ANITA)
                .answer()
                .json()
                .at("/items"))
        .hasSize(1);
    assertThat(payer.get("/api/v1/payments").is(200).at("/items/0/refundedAmount/amount"))
        .isEqualTo("20000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"amount\":-1,\"currency\":\"NPR\"}", "{\"amount\":1,\"currency\":\"USD\"}"})
  void what_was_left_is_rupees_and_not_negative(String left) {
    Payer.Checkout checkout = bought(plan);
    String body = wish("20000", "keep").replace("}}", "},\"left\":" + left + "}");

    refunds(checkout, body).namesField("left");
    web.post(ADMIN + "payments/" + checkout.payment() + "/dashboard-refunds", body)
        .as(ANITA)
        .answer()
        .namesField("left");
  }

  @Test
  void s18_what_the_dashboard_gave_back_ends_when_it_is_said() {
    Payer.Checkout checkout = bought(plan);
    String path = "/api/v1/subscriptions/" + checkout.subscription();
    String until = payer.get(path).is(200).at("/paidUntil");
    var ahead = new Payer.Checkout(payer, payer.post(path + "/renew", "{}").is(201));
    ahead.paid().verified().is(200);
    web.gateway().till().refundInDashboard(new Pidx(ahead.pidx()), Optional.empty());
    Reply found =
        web.post(ADMIN + "payments/" + ahead.payment() + "/dashboard-refunds", wish("", "keep"))
            .as(ANITA)
            .answer()
            .is(201);
    assertThat(payer.get(path).is(200).at("/paidUntil")).isNotEqualTo(until);

    does(found, "effect", ANITA, wish("", "keep")).namesField("subscription");
    Reply said = does(found, "effect", ANITA, wish("", "end-now")).is(200);

    assertThat(said.at("/subscription")).isEqualTo("end-now");
    assertThat(payer.get(path).is(200).at("/paidUntil")).isEqualTo(until);
    does(found, "effect", ANITA, wish("", "end-now")).isProblem(409, "refund-effect-decided");
  }

  @Test
  void s18_a_part_is_told_to_who_verifies_again() {
    Payer.Checkout checkout = bought(plan);
    refunds(checkout, wish("20000", "keep")).is(201);

    Reply again = checkout.verified().is(200);

    assertThat(again.at("/outcome")).isEqualTo("already-completed");
    assertThat(again.at("/payment/status")).isEqualTo("partially-refunded");
    assertThat(again.at("/payment/refundedAmount/amount")).isEqualTo("20000");
  }

  @Test
  void s18_what_went_back_whole_is_not_completed() {
    Payer.Checkout checkout = bought(plan);
    refunds(checkout, wish("", "end-now")).is(201);

    Reply again = checkout.verified().isProblem(409, "payment-not-completed");

    Reply payment = payer.get("/api/v1/payments/" + checkout.payment()).is(200);
    assertThat(payment.at("/status")).isEqualTo("refunded");
    assertThat(again.json().at("/payment")).isEqualTo(payment.json());
    assertThat(again.at("/gatewayStatus")).isEqualTo(payment.at("/gatewayStatus"));
  }

  @Test
  void s24_a_second_part_that_is_lost_is_resolved_by_hand() {
    Payer.Checkout checkout = bought(plan);
    refunds(checkout, wish("20000", "keep")).is(201);
    web.gateway().failAfter(1, Fault.REPLY_LOST);
    Reply second = refunds(checkout, wish("20000", "keep")).is(201);

    assertThat(second.at("/status")).isEqualTo("unknown");
    assertThat(second.at("/parked")).isEqualTo("true");
    refunds(checkout, wish("", "keep")).isProblem(409, "refund-under-way");
    does(second, "resolve", ANITA, "{\"outcome\":\"maybe\"}").isProblem(400, "invalid-request");
    String seen = "{\"outcome\":\"confirmed\",\"note\":\"seen in the dashboard\"}";
    assertThat(does(second, "resolve", ANITA, seen).is(200).at("/status")).isEqualTo("confirmed");
    does(second, "resolve", ANITA, seen).isProblem(409, "refund-not-parked");
  }

  @Test
  void much_money_is_approved_by_somebody_else() {
    Payer.Checkout checkout = bought(web.sells(APlan.onSale().costing(Money.rupees(9_000))));
    Reply refund = refunds(checkout, wish("", "end-now")).is(201);

    assertThat(refund.at("/awaitsApproval")).isEqualTo("true");
    does(refund, "approve", ANITA, "{}").isProblem(409, "refund-needs-another-approver");
    assertThat(does(refund, "approve", "bina~billing-admin", "{}").is(200).at("/status"))
        .isEqualTo("confirmed");
    does(refund, "decline", ANITA, "{}").isProblem(409, "refund-not-waiting");
  }

  @Test
  void s18_who_agrees_may_say_the_number_of_the_payer() {
    Payer.Checkout checkout = bought(web.sells(APlan.onSale().costing(Money.rupees(9_000))));
    Reply refund = refunds(checkout, wish("", "end-now")).is(201);
    String bina = "bina~billing-admin";

    does(refund, "approve", bina, "{\"mobile\":\"980\"}").isProblem(400, "invalid-request");
    assertThat(does(refund, "approve", bina, "{\"mobile\":\"9800000001\"}").is(200).at("/status"))
        .isEqualTo("confirmed");
  }

  /** What nobody asked for has a name of ours, so nobody has it. */
  @Test
  void nobody_is_called_shulka() {
    for (String name : List.of("shulka", "Shulka", "shulka~billing-admin")) {
      web.get(ADMIN + "refunds").as(name).answer().isProblem(401, "unauthorized");
    }
  }

  @Test
  void only_admins_refund_and_only_what_there_is() {
    Payer.Checkout checkout = bought(plan);
    String path = ADMIN + "payments/" + checkout.payment() + "/refunds";

    web.post(path, wish("", "keep"))
        .as("anita~billing-viewer")
        .answer()
        .isProblem(403, "forbidden");
    payer.post(path, wish("", "keep")).isProblem(403, "forbidden");
    web.post(ADMIN + "payments/" + AnId.uuid() + "/refunds", wish("", "keep"))
        .as(ANITA)
        .answer()
        .isProblem(404, "payment-not-found");
    web.get(ADMIN + "refunds/" + AnId.uuid()).as(ANITA).answer().isProblem(404, "refund-not-found");
    web.post(ADMIN + "payments/" + checkout.payment() + "/dashboard-refunds", wish("100", "keep"))
        .as(ANITA)
        .answer()
        .isProblem(409, "refund-not-seen");
  }
}
