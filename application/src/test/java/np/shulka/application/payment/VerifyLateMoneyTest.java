package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not decided, came to nothing, or comes after all. */
final class VerifyLateMoneyTest {

  private final ACheckout checkout = new ACheckout();
  private final World world = checkout.world();
  private final Plan plan = checkout.plan();
  private final Payment payment = checkout.payment();
  private final Invoice invoice = checkout.invoice();
  private final Pidx pidx = checkout.pidx();

  @ParameterizedTest(name = "S12 {0} is held")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"PENDING", "UNRECOGNISED"})
  void s12_what_the_gateway_does_not_decide_is_held(GatewayStatus status) {
    checkout.says(status);

    assertThat(checkout.verify()).isInstanceOf(Verification.StillPending.class);

    assertThat(checkout.stored()).isInstanceOf(Payment.Pending.class);
    assertThat(world.mayUse(SITA)).isFalse();
    world.gateway().till().pay(pidx);
    assertThat(checkout.verify()).isInstanceOf(Verification.Completed.class);
  }

  @Test
  void s12_of_a_word_nobody_knows_somebody_is_told_once() {
    checkout.says(GatewayStatus.PENDING);
    checkout.verify();
    assertThat(world.alerts().raised()).isEmpty();

    checkout.says(GatewayStatus.UNRECOGNISED);
    checkout.verify();
    checkout.verify();

    assertThat(world.alerts().raised()).containsExactly(payment.id());
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @ParameterizedTest(name = "S12 {0} closes")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"EXPIRED", "CANCELLED"})
  void s12_what_came_to_nothing_is_told_once_and_kept_as_evidence(GatewayStatus status) {
    checkout.says(status);

    assertThat(checkout.verify()).isInstanceOf(Verification.NotCompleted.class);
    assertThat(checkout.verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(checkout.stored()).isInstanceOf(Payment.Closed.class);
    assertThat(world.told(SITA)).containsOnlyOnce("payment.failed");
    assertThat(world.store().evidence(payment.id())).isNotEmpty();
    assertThat(checkout.storedInvoice()).isEqualTo(invoice);
  }

  @Test
  void what_failed_twice_is_told_once_and_kept_as_evidence() {
    checkout.says(GatewayStatus.FAILED);

    assertThat(checkout.verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(world.told(SITA)).containsOnlyOnce("payment.failed");
    assertThat(world.store().evidence(payment.id())).hasSize(2);
  }

  @ParameterizedTest(name = "S12 paid after {0}")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"EXPIRED", "CANCELLED", "FAILED"})
  void s12_late_money_settles_what_is_still_owed(GatewayStatus status) {
    checkout.says(status);
    checkout.verify();
    world.gateway().till().pay(pidx);

    assertThat(checkout.verify()).isInstanceOf(Verification.Completed.class);

    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void money_for_a_request_that_was_taken_back_is_unapplied() { // S13
    world.gateway().till().pay(pidx);
    Invoice.Open open = (Invoice.Open) invoice;
    world.store().write(() -> world.store().invoices().replace(open, open.close(ATime.NOW)));

    Verification verification = checkout.verify();

    assertThat(verification)
        .isInstanceOfSatisfying(
            Verification.Completed.class,
            done -> assertThat(done.payment().disposition()).isEqualTo(Disposition.UNAPPLIED));
    assertThat(world.alerts().raised()).containsExactly(payment.id());
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.told(SITA)).endsWith("payment.completed");
  }

  @Test
  void a_second_payment_for_one_request_is_unapplied() { // S14, C1
    checkout.says(GatewayStatus.EXPIRED);
    checkout.verify();
    Payment second = world.starts(SITA, plan).payment().orElseThrow();
    world.gateway().till().pay(pidx);
    world.gateway().till().pay(ACheckout.pidx(second));

    assertThat(checkout.verify(second)).isInstanceOf(Verification.Completed.class);
    Verification late = checkout.verify();

    assertThat(((Payment.Completed) late.payment()).disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid");
    assertThat(world.alerts().raised()).containsExactly(payment.id());
  }

  @Test
  void two_payments_for_one_request_at_once_settle_once() { // S14
    checkout.says(GatewayStatus.EXPIRED);
    checkout.verify();
    Payment second = world.starts(SITA, plan).payment().orElseThrow();
    List.of(pidx, ACheckout.pidx(second)).forEach(world.gateway().till()::pay);
    CyclicBarrier bothAsked = new CyclicBarrier(2);
    world.gateway().beforeReply(() -> Race.await(bothAsked));

    List<Payment> payments =
        Race.of(2, one -> checkout.verify(one == 0 ? payment : second).payment());

    assertThat(payments)
        .extracting(done -> ((Payment.Completed) done).disposition())
        .containsExactlyInAnyOrder(Disposition.SETTLED_INVOICE, Disposition.UNAPPLIED);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid", "subscription.activated");
  }

  @Test
  void money_given_back_before_it_was_counted_buys_nothing() {
    checkout.says(GatewayStatus.REFUNDED);

    assertThat(checkout.verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(checkout.stored()).isInstanceOf(Payment.Refunded.class);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void failed_is_believed_only_when_said_twice() {
    StatedStatus failed = AReport.stated(GatewayStatus.FAILED);
    world
        .gateway()
        .lieNext(
            says ->
                new Statement(
                    says.about(),
                    failed,
                    says.total(),
                    says.transaction(),
                    says.fee(),
                    false,
                    says.order()));
    world.gateway().till().pay(pidx);

    checkout.verify();

    assertThat(checkout.verify().payment()).isInstanceOf(Payment.Completed.class);
    assertThat(world.told(SITA)).doesNotContain("payment.failed");
  }
}
