package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class SweepPaymentsTest {

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());
  private final Payment payment = world.starts(SITA, plan).payment().orElseThrow();

  private static Pidx pidx(Payment payment) {
    return (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
  }

  private Payment.Watched watched() {
    return (Payment.Watched) world.store().payments().find(payment.id()).orElseThrow();
  }

  private Instant dueAt() {
    return watched().watch().dueAt().orElseThrow();
  }

  @Test
  void nothing_is_asked_before_it_is_due() {
    int questions = world.gateway().questions();

    assertThat(world.sweep().sweep(10)).isZero();

    assertThat(world.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void a_payer_who_closed_the_tab_gets_what_was_paid_for() { // W8, S12, C23
    world.gateway().till().pay(pidx(payment));
    world.clock().set(dueAt());

    assertThat(world.sweep().sweep(10)).isEqualTo(1);

    assertThat(world.mayUse(SITA)).isTrue();
    world.later(Duration.ofDays(1));
    assertThat(world.sweep().sweep(10)).isZero();
  }

  @Test
  void a_gateway_that_is_down_is_asked_again_on_schedule() {
    world.gateway().goDown();
    world.clock().set(dueAt());

    assertThat(world.sweep().sweep(10)).isEqualTo(1);

    assertThat(watched()).isInstanceOf(Payment.Initiated.class);
    assertThat(dueAt()).isEqualTo(world.clock().instant().plus(Duration.ofMinutes(1)));
    world.gateway().comeBack();
    world.gateway().till().pay(pidx(payment));
    world.clock().set(dueAt());
    world.sweep().sweep(10);
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void pending_is_asked_about_for_weeks_and_never_fails() { // S12
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);
    for (int sweep = 0; sweep < 30; sweep++) {
      world.clock().set(dueAt());
      world.sweep().sweep(10);
    }

    assertThat(watched()).isInstanceOf(Payment.Pending.class);
    assertThat(world.clock().instant())
        .isAfter(payment.attempt().createdAt().plus(Duration.ofDays(20)));
    world.gateway().till().pay(pidx(payment));
    world.clock().set(dueAt());
    world.sweep().sweep(10);
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void people_hear_once_of_what_stays_pending() { // S12
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);
    sweepFor(Duration.ofHours(2));
    assertThat(world.alerts().raised()).isEmpty();

    sweepFor(Duration.ofDays(5));
    assertThat(world.alerts().raised()).containsExactly(payment.id());
  }

  @Test
  void people_do_not_hear_of_each_look_of_its_payer() {
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);
    sweepFor(Duration.ofHours(9));

    for (int look = 0; look < 5; look++) {
      world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
    }

    assertThat(world.alerts().raised()).containsExactly(payment.id());
  }

  @Test
  void people_hear_of_what_was_pending_before_nobody_answered() {
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);
    sweepFor(Duration.ofHours(2));
    world.gateway().goDown();

    sweepFor(Duration.ofDays(5));
    assertThat(world.alerts().raised()).containsExactly(payment.id());
  }

  @Test
  void b10_what_the_gateway_does_not_know_stays_open() {
    world.gateway().till().forget(pidx(payment));
    sweepFor(Duration.ofMinutes(2));
    assertThat(world.alerts().raised()).containsExactly(payment.id());

    sweepFor(Duration.ofDays(4));
    assertThat(watched()).isInstanceOf(Payment.Initiated.class);
    assertThat(world.alerts().raised()).hasSizeBetween(4, 5).containsOnly(payment.id());
  }

  @Test
  void b10_of_many_that_the_gateway_does_not_know_few_are_named() {
    world.gateway().till().forget(pidx(payment));
    IntStream.range(0, 99).forEach(this::unknown);
    SweepPayments node = world.sweep();

    sweepEach(node, Duration.ofSeconds(15), Duration.ofMinutes(3));
    assertThat(world.alerts().raised()).hasSize(14).doesNotHaveDuplicates();
    assertThat(world.alerts().ofPayments().subList(10, 14))
        .extracting(said -> said.replaceAll("\\D+", " ").strip())
        .containsExactly("11", "22", "44", "88");

    sweepEach(node, Duration.ofHours(1), Duration.ofHours(26));
    assertThat(world.alerts().ofPayments()).hasSize(28);
    assertThat(world.alerts().ofPayments().get(14)).contains("nor 100 the day before");
  }

  private void unknown(int i) {
    Payment other = world.starts(new Subject("person" + i), plan).payment().orElseThrow();
    world.gateway().till().forget(pidx(other));
  }

  private void sweepEach(SweepPayments node, Duration every, Duration time) {
    Instant end = world.clock().instant().plus(time);
    while (world.clock().instant().isBefore(end)) {
      world.later(every);
      node.sweep(200);
    }
  }

  private void sweepFor(Duration time) {
    Instant end = world.clock().instant().plus(time);
    while (!dueAt().isAfter(end)) {
      world.clock().set(dueAt());
      world.sweep().sweep(10);
    }
    world.clock().set(end);
  }

  @Test
  void a_cancelled_payment_is_given_up_after_a_week() {
    world.gateway().till().say(pidx(payment), GatewayStatus.CANCELLED);
    for (int sweep = 0; sweep < 300 && watched().watch().dueAt().isPresent(); sweep++) {
      world.clock().set(dueAt());
      world.sweep().sweep(10);
    }

    assertThat(watched()).isInstanceOf(Payment.Closed.class);
    assertThat(watched().watch().dueAt()).isEmpty();
    assertThat(world.told(SITA)).containsOnlyOnce("payment.failed");
    assertThat(world.clock().instant())
        .isBetween(
            payment.attempt().createdAt().plus(Duration.ofDays(7)),
            payment.attempt().createdAt().plus(Duration.ofDays(9)));
  }

  @Test
  void one_failure_does_not_keep_the_others_waiting() {
    Payment other = world.starts(RAM, plan).payment().orElseThrow();
    world.gateway().till().pay(pidx(other));
    world.gateway().failNext(Fault.UNUSABLE);
    world.later(Duration.ofMinutes(1));

    assertThat(world.sweep().sweep(10)).isEqualTo(2);

    assertThat(world.mayUse(RAM)).isTrue();
    assertThat(watched()).isInstanceOf(Payment.Initiated.class);
  }

  @Test
  void people_hear_of_what_the_database_is_too_slow_to_settle() {
    world.gateway().till().pay(pidx(payment));
    world.clock().set(dueAt());
    Books books = slow(world.books());
    var people = world.store().subscribers();
    var verifying = new VerifyPayment(books, people, world.gateway(), world.setting());

    assertThat(new SweepPayments(books, verifying, world.setting()).sweep(10)).isOne();

    assertThat(world.alerts().raised()).containsExactly(payment.id());
    world.clock().set(dueAt());
    world.sweep().sweep(10);
    assertThat(world.mayUse(SITA)).isTrue();
  }

  private static Books slow(Books real) {
    RuntimeException tooSlow = new StoreTooSlow(new IllegalStateException("57014"));
    Payments slow = Around.failing(Payments.class, real.payments(), "append", tooSlow);
    return new Books(
        real.transactions(),
        real.subscriptions(),
        real.invoices(),
        slow,
        real.outbox(),
        real.ledger(),
        real.notices());
  }

  @Test
  void a_revived_attempt_stands_beside_the_new_one() { // S12
    world.gateway().till().say(pidx(payment), GatewayStatus.EXPIRED);
    Payment second = world.starts(SITA, plan).payment().orElseThrow();
    world.gateway().till().say(pidx(payment), GatewayStatus.PENDING);

    world.clock().set(dueAt());
    world.sweep().sweep(10);
    assertThat(watched()).isInstanceOf(Payment.Pending.class);
    world.clock().set(dueAt());
    world.sweep().sweep(10);

    assertThat(world.alerts().raised()).isEmpty();
    assertThat(world.store().payments().openAttempt(second.attempt().purpose().invoice()))
        .map(Payment::id)
        .contains(second.id());
  }

  @Test
  void a_widget_payment_that_nobody_confirmed_is_put_off() {
    world.orders(RAM, plan, 1, Channel.WIDGET);
    int questions = world.gateway().questions();
    world.later(Duration.ofSeconds(15));

    assertThat(world.sweep().sweep(10)).isEqualTo(2);
    assertThat(world.sweep().sweep(10)).isZero();

    assertThat(world.gateway().questions()).isEqualTo(questions + 1);
  }
}
