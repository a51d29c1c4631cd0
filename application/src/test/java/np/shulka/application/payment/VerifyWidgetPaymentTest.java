package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.payment.VerifyWidgetPayment.Confirmation;
import np.shulka.application.payment.VerifyWidgetPayment.Outcome;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class VerifyWidgetPaymentTest {

  private static final Money DUE = Money.rupees(1_130);

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());
  private final Payment payment = ordered(SITA);
  private final WidgetToken token = world.gateway().widgetTokenFor(DUE);

  private Payment ordered(Subject subject) {
    var started = (StartCheckout.Outcome.Started) world.orders(subject, plan, 1, Channel.WIDGET);
    return started.payment().orElseThrow();
  }

  private Outcome confirm(Payment which, WidgetToken by, Money amount, Subject from) {
    return world.widget().verify(new Confirmation(which.id(), by, amount, from));
  }

  private Outcome confirm() {
    return confirm(payment, token, DUE, SITA);
  }

  @Test
  void a_confirmation_that_the_gateway_confirms_activates() {
    assertThat(confirm())
        .isInstanceOfSatisfying(
            Outcome.Verified.class,
            verified ->
                assertThat(verified.verification()).isInstanceOf(Verification.Completed.class));

    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void confirming_again_changes_nothing() {
    confirm();
    List<String> told = world.told(SITA);

    assertThat(confirm())
        .isInstanceOfSatisfying(
            Outcome.Verified.class,
            verified ->
                assertThat(verified.verification())
                    .isInstanceOf(Verification.AlreadyCompleted.class));

    assertThat(world.told(SITA)).isEqualTo(told);
  }

  @Test
  void two_confirmations_at_once_activate_once() {
    List<Outcome> outcomes = Race.of(4, _ -> confirm());

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Verified.class);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid", "subscription.activated");
  }

  @Test
  void another_amount_is_not_asked_about() {
    int questions = world.gateway().questions();

    assertThat(confirm(payment, token, Money.rupees(10), SITA))
        .isInstanceOf(Outcome.WrongAmount.class);

    assertThat(world.gateway().questions()).isEqualTo(questions);
    assertThat(world.store().payments().find(payment.id())).contains(payment);
  }

  @Test
  void a_token_for_less_buys_nothing() {
    WidgetToken cheap = world.gateway().widgetTokenFor(Money.rupees(10));

    assertThatThrownBy(() -> confirm(payment, cheap, DUE, SITA))
        .isInstanceOf(GatewayAnswerUnusable.class);

    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void a_second_token_is_not_this_payments() {
    confirm();
    WidgetToken second = world.gateway().widgetTokenFor(DUE);

    assertThat(confirm(payment, second, DUE, SITA)).isInstanceOf(Outcome.NotThisPayment.class);
  }

  @Test
  void a_token_pays_one_payment_only() {
    confirm();
    Payment other = ordered(RAM);

    assertThat(confirm(other, token, DUE, RAM)).isInstanceOf(Outcome.NotThisPayment.class);

    assertThat(world.mayUse(RAM)).isFalse();
  }

  @Test
  void somebody_elses_payment_cannot_be_confirmed() {
    ordered(RAM);

    assertThatThrownBy(() -> confirm(payment, token, DUE, RAM)).isInstanceOf(UnknownPayment.class);
  }

  @Test
  void a_web_payment_is_not_confirmed_by_a_token() {
    var web = (StartCheckout.Outcome.Started) world.orders(RAM, plan);

    assertThat(confirm(web.payment().orElseThrow(), token, DUE, RAM))
        .isInstanceOf(Outcome.NotThisPayment.class);
  }

  @Test
  void a_lost_answer_is_found_by_the_sweep() {
    world.gateway().failNext(Fault.REPLY_LOST);
    assertThatThrownBy(this::confirm).isInstanceOf(GatewayUnavailable.class);
    assertThat(world.mayUse(SITA)).isFalse();
    world.later(Duration.ofSeconds(15));

    world.sweep().sweep(10);

    assertThat(world.mayUse(SITA)).isTrue();
  }

  /** Until then there is nothing to ask by, and after a week nobody looks for it any more. */
  @Test
  void s12_who_confirms_after_weeks_has_still_paid() {
    for (int day = 0; day < 30; day++) sweepsAfter(Duration.ofDays(1));
    assertThat(sweepsAfter(Duration.ofDays(1))).isZero();
    world.gateway().failNext(Fault.REPLY_LOST);

    assertThatThrownBy(this::confirm).isInstanceOf(GatewayUnavailable.class);
    assertThat(sweepsAfter(Duration.ofSeconds(15))).isOne();

    assertThat(world.store().payments().find(payment.id()).orElseThrow())
        .isInstanceOf(Payment.Completed.class);
  }

  private int sweepsAfter(Duration time) {
    world.later(time);
    int taken = 0;
    for (int some = world.sweep().sweep(10); some > 0; some = world.sweep().sweep(10)) {
      taken += some;
    }
    return taken;
  }
}
