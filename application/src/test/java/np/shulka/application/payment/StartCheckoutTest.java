package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
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
  void a_widget_payment_has_no_name_until_the_payer_confirms() {
    Payment payment = paymentOf(world.orders(SITA, plan, 1, Channel.WIDGET));

    assertThat(payment)
        .isInstanceOfSatisfying(
            Payment.Initiated.class,
            initiated -> assertThat(initiated.link().reference()).isEmpty());
    assertThat(world.gateway().questions()).isZero();
  }
}
