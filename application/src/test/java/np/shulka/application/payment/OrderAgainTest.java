package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** Whoever orders what they have ordered before. */
final class OrderAgainTest {

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
  void ordering_twice_goes_on_with_the_same_checkout() {
    Outcome.Started first = world.starts(SITA, plan);
    Outcome.Started second = world.starts(SITA, plan);

    assertThat(second.subscription().id()).isEqualTo(first.subscription().id());
    assertThat(second.invoice()).isEqualTo(first.invoice());
    assertThat(second.payment().map(OrderAgainTest::pidx))
        .isEqualTo(first.payment().map(OrderAgainTest::pidx));
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
  void a_cancelled_checkout_gives_way_to_a_new_one() {
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
  void a_node_whose_clock_is_behind_sells_no_second_month() { // I15
    pays(world.starts(SITA, plan).payment().orElseThrow());
    world.later(Duration.ofMinutes(-10));

    assertThat(world.orders(SITA, plan)).isInstanceOf(Outcome.AlreadySubscribed.class);
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
  void many_orders_at_once_open_one_checkout() {
    List<Outcome> outcomes = Race.of(6, _ -> world.orders(SITA, plan));

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Started.class);
    assertThat(outcomes.stream().map(this::paymentOf).map(Payment::id).distinct()).hasSize(1);
    assertThat(outcomes.stream().map(this::paymentOf).map(OrderAgainTest::pidx).distinct())
        .hasSize(1);
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
  void terms_in_a_widget_that_was_left_are_not_kept_for_ever() {
    world.orders(SITA, plan, 1, Channel.WIDGET);
    assertThat(world.orders(SITA, plan, 3, Channel.WIDGET))
        .isInstanceOf(Outcome.OtherTermsBeingPaid.class);

    world.later(GatewayLink.Widget.CONFIRMED_WITHIN);

    Payment tripled = paymentOf(world.orders(SITA, plan, 3, Channel.WEB));
    assertThat(tripled.amount()).isEqualTo(Money.rupees(3_390));
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
