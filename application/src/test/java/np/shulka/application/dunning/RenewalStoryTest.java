package np.shulka.application.dunning;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** A monthly subscription that began on 2026-03-31 15:20 in Kathmandu, through its first end. */
final class RenewalStoryTest {
  private static final Page.Request FIRST = new Page.Request(1, Optional.empty());

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));

  private RenewalStoryTest at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
    return this;
  }

  private void subscribed(Subject who) {
    var started = (StartCheckout.Outcome.Started) world.orders(who, plan);
    pays(started.payment().orElseThrow());
  }

  private void pays(Payment payment) {
    Pidx pidx = pidx(payment);
    world.gateway().till().pay(pidx);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
  }

  private static Pidx pidx(Payment payment) {
    return ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
  }

  private Subscription of(Subject who) {
    var subscriber = world.store().subscribers().idOf(who).orElseThrow();
    return world
        .store()
        .subscriptions()
        .live(subscriber, plan.code())
        .orElseGet(() -> world.store().subscriptions().list(subscriber, FIRST).items().getFirst());
  }

  private Optional<Invoice.Open> offer(Subject who) {
    return world.store().invoices().open(of(who).id());
  }

  private Payment opens(Invoice offer) {
    return ((OpenAttempt.Outcome.Opened) world.attempts().open(offer, Channel.WEB)).payment();
  }

  private Instant paidUntil(Subject who) {
    return ((Subscription.Active) of(who)).paid().time().endsAt();
  }

  private void begin() {
    at("2026-03-31T15:20").subscribed(SITA);
  }

  @Test
  void s10_the_offer_opens_14_days_before_the_end_and_once() {
    begin();

    at("2026-04-16T15:19:59");
    assertThat(offer(SITA)).isEmpty();

    at("2026-04-16T15:20").at("2026-04-16T15:21");
    assertThat(offer(SITA)).map(Invoice::total).contains(Money.rupees(1_130));
    assertThat(world.told(SITA)).filteredOn("invoice.issued"::equals).hasSize(2);
    assertThat(world.store().noticesTo(of(SITA).agreement().subscriber()))
        .extracting(kept -> kept.notice().kind())
        .containsExactlyInAnyOrder(
            Notice.Kind.RENEWAL_OFFERED,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.ENDED,
            Notice.Kind.IN_GRACE,
            Notice.Kind.LAST_DAY);
  }

  @Test
  void s10_paid_early_the_next_period_is_contiguous() {
    begin();

    at("2026-04-20T10:00").pays(opens(offer(SITA).orElseThrow()));

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
    assertThat(world.told(SITA)).endsWith("invoice.paid", "subscription.renewed");
    at("2026-05-17T15:20");
    assertThat(offer(SITA)).isPresent();
  }

  @Test
  void s10_the_link_opened_twice_is_one_attempt() {
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offer = offer(SITA).orElseThrow();

    assertThat(opens(offer).id()).isEqualTo(opens(offer).id());
  }

  @Test
  void c24_renewing_is_possible_long_before_any_offer() {
    begin();

    at("2026-04-02T10:00");
    pays(renews(3).payment());

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-31T15:20"));
    at("2026-07-17T15:19");
    assertThat(offer(SITA)).isEmpty();
  }

  @Test
  void s10_three_months_at_once_are_one_tax_invoice_with_three_lines() {
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offered = offer(SITA).orElseThrow();

    RenewSubscription.Outcome.Started renewal = renews(3);
    pays(renewal.payment());

    assertThat(renewal.invoice().request().charges().lines()).hasSize(3);
    assertThat(renewal.invoice().total()).isEqualTo(Money.rupees(3_390));
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-31T15:20"));
    assertThat(world.store().invoices().find(offered.id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
  }

  @Test
  void what_is_being_paid_is_not_replaced() {
    begin();
    at("2026-04-20T10:00").opens(offer(SITA).orElseThrow());

    assertThat(renew(3)).isInstanceOf(RenewSubscription.Outcome.BeingPaid.class);
    assertThat(renew(1)).isInstanceOf(RenewSubscription.Outcome.Started.class);
  }

  private RenewSubscription.Outcome renew(int periods) {
    return world
        .renewing()
        .renew(new RenewSubscription.Order(SITA, of(SITA).id(), periods, Channel.WEB));
  }

  private RenewSubscription.Outcome.Started renews(int periods) {
    return (RenewSubscription.Outcome.Started) renew(periods);
  }

  @Test
  void s11_in_grace_access_goes_on_and_the_period_continues() {
    begin();

    at("2026-05-05T10:00");
    assertThat(of(SITA)).isInstanceOf(Subscription.PastDue.class);
    assertThat(world.mayUse(SITA)).isTrue();
    pays(opens(offer(SITA).orElseThrow()));

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.past-due");
  }

  @Test
  void s11_initiated_in_the_last_second_of_grace_it_waits_for_the_gateway() {
    begin();
    at("2026-05-07T15:19:59");
    Payment late = opens(offer(SITA).orElseThrow());

    at("2026-05-07T15:30");
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(of(SITA)).isInstanceOf(Subscription.PastDue.class);

    at("2026-05-07T15:40").pays(late);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s11_never_paid_it_ends_with_the_grace_and_nothing_is_owed() {
    begin();
    at("2026-05-01T00:00");
    Invoice.Open offer = offer(SITA).orElseThrow();

    at("2026-05-07T15:20");

    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(((Subscription.Ended) of(SITA)).reason()).isEqualTo(Subscription.EndReason.UNPAID);
    assertThat(world.store().invoices().find(offer.id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
    assertThat(world.told(SITA)).endsWith("invoice.voided", "subscription.ended");
  }

  @Test
  void s11_coming_back_after_grace_is_a_new_subscription_from_then_on() {
    begin();
    at("2026-06-20T09:04");

    subscribed(SITA);

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-20T09:04"));
  }

  @Test
  void c5_what_one_does_not_pay_touches_no_other() {
    begin();
    at("2026-04-10T12:00").subscribed(RAM);
    at("2026-05-08T00:00");

    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.mayUse(RAM)).isTrue();
    assertThat(of(RAM)).isInstanceOf(Subscription.Active.class);
  }

  @Test
  void s13_cancelled_at_the_end_the_offer_is_closed_and_late_money_is_unapplied() {
    begin();
    at("2026-04-20T10:00");
    Payment live = opens(offer(SITA).orElseThrow());

    cancels(When.PERIOD_END);
    pays(live);

    assertThat(offer(SITA)).isEmpty();
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-04-30T15:20"));
    var paid = (Payment.Completed) world.store().payments().find(live.id()).orElseThrow();
    assertThat(paid.disposition()).isEqualTo(Disposition.UNAPPLIED);
    at("2026-04-30T15:20");
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.told(SITA))
        .containsSubsequence("subscription.cancelled", "subscription.ended");
  }

  private Subscription cancels(When when) {
    return world
        .cancelling()
        .cancel(new CancelSubscription.Wish(SITA, of(SITA).id(), when, Optional.empty()));
  }

  @Test
  void s19_cancelling_twice_is_cancelling_once() {
    begin();

    assertThat(cancels(When.PERIOD_END)).isEqualTo(cancels(When.PERIOD_END));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.cancelled");
  }

  @Test
  void s19_taken_back_before_the_end_it_is_offered_again() {
    begin();
    at("2026-04-20T10:00");
    cancels(When.PERIOD_END);
    at("2026-04-25T10:00");
    assertThat(offer(SITA)).isEmpty();

    assertThat(world.keeping().keep(SITA, of(SITA).id()))
        .isInstanceOf(KeepSubscription.Outcome.Kept.class);

    world.timeDoesItsWork();
    assertThat(offer(SITA)).isPresent();
  }

  @Test
  void s19_after_the_end_it_cannot_be_taken_back() {
    begin();
    cancels(When.PERIOD_END);
    world.clock().set(inNepal("2026-04-30T15:20"));

    assertThat(world.keeping().keep(SITA, of(SITA).id()))
        .isInstanceOf(KeepSubscription.Outcome.TooLate.class);
  }

  @Test
  void s19_cancelled_in_grace_it_ends_now() {
    begin();
    at("2026-05-02T10:00");

    assertThat(cancels(When.PERIOD_END)).isInstanceOf(Subscription.Ended.class);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void a_first_payment_that_never_comes_is_given_up_after_a_week() {
    at("2026-03-31T15:20");
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, plan);
    Pidx pidx = pidx(started.payment().orElseThrow());

    at("2026-04-07T15:20");
    assertThat(of(SITA)).isInstanceOf(Subscription.Incomplete.class); // may still be paid
    world.gateway().till().say(pidx, GatewayStatus.EXPIRED);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
    world.timeDoesItsWork();

    assertThat(((Subscription.Ended) of(SITA)).reason())
        .isEqualTo(Subscription.EndReason.EXPIRED_INCOMPLETE);
  }

  @Test
  void s22_what_costs_nothing_goes_on_by_itself() {
    Plan nothing = world.sells(APlan.onSale().costing(Money.ZERO));
    at("2026-03-31T15:20");
    world.orders(RAM, nothing);

    at("2026-04-16T15:20").at("2026-05-17T15:20").at("2026-06-01T00:00");

    assertThat(world.mayUse(RAM)).isTrue();
    assertThat(world.told(RAM)).doesNotContain("subscription.past-due");
  }

  @Test
  void s11_paid_in_grace_it_is_renewed_and_not_activated() {
    begin();

    at("2026-05-05T10:00").pays(opens(offer(SITA).orElseThrow()));

    assertThat(world.told(SITA)).containsOnlyOnce("subscription.activated");
    assertThat(world.told(SITA)).endsWith("subscription.renewed");
  }
}
