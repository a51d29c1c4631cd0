package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

final class StartCheckoutTest {

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());

  private static Pidx pidx(Payment payment) {
    return (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
  }

  private void pays(Payment payment) {
    world.gateway().till().pay(pidx(payment));
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.empty()));
  }

  private Payment paymentOf(Outcome outcome) {
    return ((Outcome.Started) outcome).payment().orElseThrow();
  }

  @Test
  void an_order_leads_to_a_page_where_it_can_be_paid() {
    Outcome.Started started = world.starts(SITA, plan);

    Payment payment = started.payment().orElseThrow();
    PaymentOrder order = world.gateway().orders().getFirst();
    assertThat(started.subscription()).isInstanceOf(Subscription.Incomplete.class);
    assertThat(payment).isInstanceOf(Payment.Initiated.class);
    assertThat(payment.amount()).isEqualTo(Money.rupees(1_130));
    assertThat(order.payment()).isEqualTo(payment.id());
    assertThat(order.amount()).isEqualTo(payment.amount());
    assertThat(world.store().payments().find(pidx(payment))).contains(payment);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void a_quantity_multiplies_the_price() {
    Payment payment = paymentOf(world.orders(SITA, plan, 3, Channel.WEB));

    assertThat(payment.amount()).isEqualTo(Money.rupees(3_390));
  }

  @Test
  void what_is_not_on_sale_cannot_be_ordered() {
    Plan retired = world.sells(APlan.retired());
    Plan unknown = APlan.onSale().build();

    assertThat(world.orders(SITA, retired)).isEqualTo(new Outcome.NoSuchPlan());
    assertThat(world.orders(SITA, unknown)).isEqualTo(new Outcome.NoSuchPlan());
    assertThat(world.store().subscribers().find(SITA)).isEmpty();
  }

  @Test
  void ordering_twice_goes_on_with_the_same_checkout() {
    Outcome.Started first = world.starts(SITA, plan);
    Outcome.Started second = world.starts(SITA, plan);

    assertThat(second.subscription().id()).isEqualTo(first.subscription().id());
    assertThat(second.invoice()).isEqualTo(first.invoice());
    assertThat(second.payment().map(StartCheckoutTest::pidx))
        .isEqualTo(first.payment().map(StartCheckoutTest::pidx));
    assertThat(world.gateway().orders()).hasSize(1);
  }

  @Test
  void ordering_what_was_paid_meanwhile_finds_it_out() { // C1
    Payment payment = world.starts(SITA, plan).payment().orElseThrow();
    world.gateway().till().pay(pidx(payment));

    Outcome again = world.orders(SITA, plan);

    assertThat(again)
        .isInstanceOfSatisfying(
            Outcome.AlreadySubscribed.class,
            already -> assertThat(already.subscription()).isInstanceOf(Subscription.Active.class));
    assertThat(world.gateway().orders()).hasSize(1);
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void after_a_cancelled_checkout_there_is_a_new_one_for_the_same_request() {
    Outcome.Started first = world.starts(SITA, plan);
    world.gateway().till().say(pidx(first.payment().orElseThrow()), GatewayStatus.CANCELLED);

    Outcome.Started second = world.starts(SITA, plan);

    assertThat(second.invoice()).isEqualTo(first.invoice());
    assertThat(second.payment().map(Payment::id)).isNotEqualTo(first.payment().map(Payment::id));
    assertThat(world.gateway().orders()).hasSize(2);
  }

  @Test
  void while_a_bank_decides_no_second_link_is_given_out() { // S12
    Payment payment = world.starts(SITA, plan).payment().orElseThrow();
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);

    Payment again = world.starts(SITA, plan).payment().orElseThrow();

    assertThat(again).isInstanceOf(Payment.Pending.class);
    assertThat(again.id()).isEqualTo(payment.id());
    assertThat(world.gateway().orders()).hasSize(1);
  }

  @Test
  void who_has_the_plan_cannot_buy_it_again() {
    pays(world.starts(SITA, plan).payment().orElseThrow());

    assertThat(world.orders(SITA, plan)).isInstanceOf(Outcome.AlreadySubscribed.class);
    assertThat(world.orders(SITA, plan, 2, Channel.WEB))
        .isInstanceOf(Outcome.AlreadySubscribed.class);
  }

  @Test
  void who_let_the_plan_lapse_pays_from_now_on() { // S11
    Outcome.Started first = world.starts(SITA, plan);
    pays(first.payment().orElseThrow());
    world.later(Duration.ofDays(90));
    assertThat(world.mayUse(SITA)).isFalse();

    Outcome.Started again = world.starts(SITA, plan);
    pays(again.payment().orElseThrow());

    var active =
        (Subscription.Active)
            world.store().subscriptions().find(first.subscription().id()).orElseThrow();
    assertThat(active.paid().time().startsAt()).isEqualTo(world.clock().instant());
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA)).endsWith("subscription.renewed");
  }

  @Test
  void a_trial_starts_without_money() { // S2
    Plan trial = world.sells(APlan.onSale().withTrialOf(14));

    Outcome.Started started = world.starts(SITA, trial);

    assertThat(started.subscription()).isInstanceOf(Subscription.Trialing.class);
    assertThat(started.payment()).isEmpty();
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.gateway().questions()).isZero();
    world.later(Duration.ofDays(14));
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void paying_during_a_trial_buys_the_time_behind_it() { // S2
    Plan trial = world.sells(APlan.onSale().withTrialOf(14));
    var trialing = (Subscription.Trialing) world.starts(SITA, trial).subscription();
    world.later(Duration.ofDays(10));

    pays(world.starts(SITA, trial).payment().orElseThrow());

    var active =
        (Subscription.Active) world.store().subscriptions().find(trialing.id()).orElseThrow();
    assertThat(active.paid().time().startsAt()).isEqualTo(trialing.during().endsAt());
    assertThat(active.trial()).contains(trialing.during());
  }

  @Test
  void a_plan_that_costs_nothing_needs_no_gateway() { // S22
    Plan free = world.sells(APlan.free());

    Outcome.Started started = world.starts(SITA, free);

    assertThat(started.subscription()).isInstanceOf(Subscription.Active.class);
    assertThat(started.invoice()).get().isInstanceOf(Invoice.Paid.class);
    assertThat(started.payment()).isEmpty();
    assertThat(world.gateway().questions()).isZero();
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA))
        .containsExactly("subscription.created", "invoice.paid", "subscription.activated");
  }

  @Test
  void many_orders_at_once_open_one_checkout() {
    List<Outcome> outcomes = Race.of(6, _ -> world.orders(SITA, plan));

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Started.class);
    assertThat(outcomes.stream().map(this::paymentOf).map(Payment::id).distinct()).hasSize(1);
    assertThat(outcomes.stream().map(this::paymentOf).map(StartCheckoutTest::pidx).distinct())
        .hasSize(1);
  }

  @Test
  void an_order_without_a_gateway_stays_payable() {
    world.gateway().goDown();
    assertThatThrownBy(() -> world.orders(SITA, plan)).isInstanceOf(GatewayUnavailable.class);
    world.gateway().comeBack();

    Outcome.Started started = world.starts(SITA, plan);

    pays(started.payment().orElseThrow());
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.created", "invoice.issued");
  }

  @Test
  void a_checkout_whose_link_was_lost_is_never_shown() {
    world.gateway().failNext(Fault.REPLY_LOST);
    assertThatThrownBy(() -> world.orders(SITA, plan)).isInstanceOf(GatewayUnavailable.class);

    Payment payment = world.starts(SITA, plan).payment().orElseThrow();

    assertThat(world.gateway().orders())
        .hasSize(2)
        .extracting(PaymentOrder::payment)
        .containsOnly(payment.id());
    assertThat(world.store().payments().find(pidx(payment))).contains(payment);
  }

  @Test
  void nobody_is_sent_to_somebody_elses_checkout() { // A10
    Payment other = world.starts(World.RAM, plan).payment().orElseThrow();
    world.gateway().reuseNext(pidx(other));

    assertThatThrownBy(() -> world.orders(SITA, plan)).isInstanceOf(PidxAlreadyBound.class);

    assertThat(world.store().payments().find(pidx(other))).contains(other);
    assertThat(world.starts(SITA, plan).payment().map(StartCheckoutTest::pidx))
        .isNotEqualTo(Optional.of(pidx(other)));
  }

  @Test
  void other_terms_replace_what_nobody_is_paying() {
    Outcome.Started first = world.starts(SITA, plan);
    Payment payment = first.payment().orElseThrow();
    world.gateway().till().say(pidx(payment), GatewayStatus.CANCELLED);

    Payment tripled = paymentOf(world.orders(SITA, plan, 3, Channel.WEB));

    assertThat(tripled.amount()).isEqualTo(Money.rupees(3_390));
    assertThat(world.store().invoices().find(first.invoice().orElseThrow().id()))
        .get()
        .isInstanceOf(Invoice.Voided.class);
    assertThat(world.store().subscriptions().find(first.subscription().id()))
        .get()
        .isInstanceOf(Subscription.Ended.class);
  }

  @Test
  void terms_that_are_being_paid_stay() {
    Outcome.Started first = world.starts(SITA, plan);

    assertThat(world.orders(SITA, plan, 3, Channel.WEB))
        .isInstanceOf(Outcome.OtherTermsBeingPaid.class);

    pays(first.payment().orElseThrow());
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void a_widget_payment_has_no_name_until_the_payer_confirms() {
    Payment payment = paymentOf(world.orders(SITA, plan, 1, Channel.WIDGET));

    assertThat(payment)
        .isInstanceOfSatisfying(
            Payment.Initiated.class,
            initiated -> assertThat(initiated.link().reference()).isEmpty());
    assertThat(world.gateway().questions()).isZero();
  }

  @Test
  void who_prefers_the_web_leaves_the_widget() {
    Payment widget = paymentOf(world.orders(SITA, plan, 1, Channel.WIDGET));

    Payment web = paymentOf(world.orders(SITA, plan, 1, Channel.WEB));

    assertThat(web.id()).isEqualTo(widget.id());
    assertThat(((Payment.Watched) web).link()).isInstanceOf(GatewayLink.Web.class);
    pays(web);
    assertThat(world.mayUse(SITA)).isTrue();
  }
}
