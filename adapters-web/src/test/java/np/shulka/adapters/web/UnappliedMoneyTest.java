package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money for which nothing was owed, over HTTP (S13, S14). */
final class UnappliedMoneyTest {
  private static final String ADMIN = "/api/v1/admin/payments/";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Plan plan = web.sells(APlan.onSale());

  /** The clock is everybody's. */
  @AfterEach
  void set_the_clock_back() {
    web.clock().set(ATime.NOW);
  }

  private Payer.Checkout subscribed() {
    return subscribedTo(plan);
  }

  private Payer.Checkout subscribedTo(Plan plan) {
    Payer.Checkout checkout = new Payer.Checkout(payer, payer.orders(plan, "").is(201));
    checkout.paid().verified().is(200);
    return checkout;
  }

  /** Renews, cancels and pays all the same. */
  private Reply paysAfterCancelling(Payer.Checkout checkout) {
    String subscription = "/api/v1/subscriptions/" + checkout.subscription();
    Reply renewal = payer.post(subscription + "/renew", "{}").is(201);
    payer.post(subscription + "/cancel", "{\"when\": \"period-end\"}").is(200);
    web.gateway().till().pay(new Pidx(renewal.at("/payment/pidx")));
    payer.verifies(renewal.at("/payment/pidx")).is(200);
    return payer.get("/api/v1/payments/" + renewal.at("/payment/id")).is(200);
  }

  private static String path(Reply payment) {
    return "/api/v1/payments/" + payment.at("/id");
  }

  private Reply credits(Reply payment) {
    return web.post(ADMIN + payment.at("/id") + "/credit", "{\"reason\":\"they called\"}")
        .as("anita~billing-admin")
        .answer();
  }

  @Test
  void s13_it_is_used_by_one_click_and_once() {
    Reply payment = paysAfterCancelling(subscribed());
    assertThat(payment.at("/disposition")).isEqualTo("unapplied");
    assertThat(payment.at("/usableUntil")).isEqualTo("2026-02-13T03:15:00Z");

    Reply used = payer.post(path(payment) + "/use", "").is(200);

    assertThat(used.at("/payment/disposition")).isEqualTo("credited");
    assertThat(used.at("/subscription/cancelAtPeriodEnd")).isEqualTo("false");
    assertThat(used.at("/invoice/status")).isEqualTo("paid");
    assertThat(used.at("/invoice/amountDue/amount")).isEqualTo("0");
    payer.post(path(payment) + "/use", "").isProblem(409, "payment-not-unapplied");
    Reply account = payer.get("/api/v1/account").is(200);
    assertThat(account.at("/credit/amount")).isEqualTo("0");
  }

  @Test
  void s13_after_72_hours_it_is_refunded_and_reported_so() {
    Reply payment = paysAfterCancelling(subscribed());
    String page = "/payments/" + payment.at("/id");
    assertThat(web.get(page).answer().body()).contains("Until 13 February 2026, 9:00 AM you can");

    web.clock().advance(Duration.ofDays(3));

    payer.post(path(payment) + "/use", "").isProblem(409, "too-late-to-use");
    assertThat(web.get(page).answer().body())
        .contains("decides whether it goes back")
        .doesNotContain("Until");
    Reply stranded =
        web.get("/api/v1/admin/stranded-money?limit=200").as("anita~billing-viewer").answer();
    assertThat(stranded.body()).contains("\"outlook\":\"to-be-refunded\"", payment.at("/id"));
  }

  @Test
  void s13_what_was_to_go_back_and_did_not_is_said_to_be_so() {
    Payer.Checkout much = subscribedTo(web.sells(APlan.onSale().costing(Money.rupees(9_000))));
    Reply payment = paysAfterCancelling(much);
    web.clock().advance(Duration.ofDays(3));
    String back = "{\"reason\":\"nobody used it\",\"subscription\":\"keep\"}";
    Reply refund =
        web.post(ADMIN + payment.at("/id") + "/refunds", back)
            .as("anita~billing-admin")
            .answer()
            .is(201);
    payer.post(path(payment) + "/use", "").isProblem(409, "payment-not-unapplied");

    web.post("/api/v1/admin/refunds/" + refund.at("/id") + "/decline", "{}")
        .as("bina~billing-admin")
        .answer()
        .is(200);

    payer.post(path(payment) + "/use", "").isProblem(409, "refund-did-not-happen");
  }

  @Test
  void s13_what_is_being_paid_is_not_disturbed() {
    Payer.Checkout checkout = subscribed();
    Reply payment = paysAfterCancelling(checkout);
    String subscription = "/api/v1/subscriptions/" + checkout.subscription();
    payer.post(subscription + "/reactivate", "").is(200);
    payer.post(subscription + "/renew", "{}").is(201);

    payer.post(path(payment) + "/use", "").isProblem(409, "checkout-in-progress");
  }

  @Test
  void s13_an_operator_makes_it_credit_and_everybody_sees_it() {
    Reply payment = paysAfterCancelling(subscribed());

    Reply credited = credits(payment).is(200);

    assertThat(credited.at("/disposition")).isEqualTo("credited");
    credits(payment).isProblem(409, "payment-not-unapplied");
    assertThat(payer.get("/api/v1/account").is(200).at("/credit/amount")).isEqualTo("113000");
    Reply found =
        web.get("/api/v1/admin/subscribers?q=" + payer.token().substring(3))
            .as("anita~billing-viewer")
            .answer();
    Reply dossier =
        web.get("/api/v1/admin/subscribers/" + found.at("/items/0/id"))
            .as("anita~billing-viewer")
            .answer();
    assertThat(dossier.at("/credit/amount")).isEqualTo("113000");
    assertThat(dossier.at("/arrears/amount")).isEqualTo("0");
    assertThat(web.get("/payments/" + payment.at("/id")).answer().body())
        .contains("kept as your credit");
  }

  @Test
  void s13_only_unapplied_money_of_ones_own_is_used() {
    Payer.Checkout checkout = subscribed();
    String mine = "/api/v1/payments/" + checkout.payment() + "/use";

    payer.post(mine, "").isProblem(409, "payment-not-unapplied");
    Payer.fresh(web).post(mine, "").isProblem(404, "payment-not-found");
    payer.post("/api/v1/payments/" + AnId.uuid() + "/use", "").isProblem(404, "payment-not-found");
    web.post(mine, "").answer().isProblem(401, "unauthorized");
    web.post(ADMIN + AnId.uuid() + "/credit", "{}")
        .as("anita~billing-admin")
        .answer()
        .isProblem(404, "payment-not-found");
  }

  @Test
  void s13_what_is_not_sold_any_more_cannot_be_continued() {
    Payer.Checkout checkout = subscribed();
    Reply payment = paysAfterCancelling(checkout);
    String subscription = "/api/v1/subscriptions/" + checkout.subscription();
    payer.post(subscription + "/cancel", "{\"when\": \"now\"}").is(200);
    web.store().write(() -> web.store().plans().replace(plan, plan.retire()));

    payer.post(path(payment) + "/use", "").isProblem(404, "plan-not-found");
  }

  @Test
  void whoever_never_paid_has_and_owes_nothing() {
    Reply account = payer.get("/api/v1/account").is(200);

    assertThat(account.at("/credit/amount")).isEqualTo("0");
    assertThat(account.at("/arrears/amount")).isEqualTo("0");
  }
}
