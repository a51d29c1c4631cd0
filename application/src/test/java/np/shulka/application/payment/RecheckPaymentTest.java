package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import np.shulka.application.audit.By;
import np.shulka.application.work.World;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One in quarantine waits for a person, and what frees it is again what the gateway says. */
final class RecheckPaymentTest {
  private static final By ASHA = new By(new Subject("asha"), Optional.of("Khalti mended it"));

  private final ACheckout checkout = new ACheckout();
  private final World world = checkout.world();
  private final Pidx pidx = checkout.pidx();

  @BeforeEach
  void quarantine() {
    world.gateway().till().pay(pidx);
    lie();
    assertThat(checkout.verify()).isInstanceOf(Verification.Mismatch.class);
  }

  private void lie() {
    UnaryOperator<Statement> less = says -> paying(says, Money.paisa(112_999));
    world.gateway().lieNext(less);
  }

  private static Statement paying(Statement says, Money total) {
    return new Statement(
        says.about(),
        says.stated(),
        total,
        says.transaction(),
        says.fee(),
        says.refunded(),
        says.order());
  }

  private PaymentFile recheck() {
    return new RecheckPayment(
            world.store().payments(),
            world.verification(),
            world.store().audit(),
            world.store().transactions(),
            world.setting())
        .recheck(ASHA, checkout.payment().id());
  }

  @Test
  void an_answer_that_fits_settles_after_all() {
    PaymentFile file = recheck();

    assertThat(file.payment()).isInstanceOf(Payment.Completed.class);
    assertThat(file.reports()).hasSize(2);
    assertThat(checkout.storedInvoice()).isInstanceOf(Invoice.Paid.class);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA)).contains("payment.mismatched", "payment.completed");
  }

  @Test
  void what_is_settled_meanwhile_is_not_settled_twice() {
    Payment other = world.opens(checkout.storedInvoice());
    world.gateway().till().pay(ACheckout.pidx(other));
    checkout.verify(other);

    recheck();

    assertThat(checkout.stored())
        .isInstanceOfSatisfying(
            Payment.Completed.class,
            late -> assertThat(late.disposition()).isEqualTo(Disposition.UNAPPLIED));
  }

  @Test
  void money_that_is_back_ends_it() {
    world.gateway().till().refundInDashboard(pidx, Optional.empty());

    assertThat(recheck().payment()).isInstanceOf(Payment.Refunded.class);

    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.told(SITA)).endsWith("payment.failed");
  }

  @Test
  void what_was_not_paid_at_all_closes_it() {
    world.gateway().till().say(pidx, GatewayStatus.EXPIRED);

    assertThat(recheck().payment()).isInstanceOf(Payment.Closed.class);
  }

  @Test
  void what_the_gateway_holds_is_asked_about_by_itself_again() {
    world.gateway().till().say(pidx, GatewayStatus.PENDING);

    assertThat(recheck().payment()).isInstanceOf(Payment.Pending.class);
  }

  @Test
  void what_still_does_not_fit_stays_and_is_kept_as_evidence() {
    lie();

    PaymentFile file = recheck();

    assertThat(file.payment()).isInstanceOf(Payment.Mismatched.class);
    assertThat(file.reports()).hasSize(2);
    assertThat(world.alerts().raised()).hasSize(1);
    assertThat(world.told(SITA)).containsOnlyOnce("payment.mismatched");
  }

  @Test
  void who_asked_before_frees_nothing() {
    var seen = (Payment.Watched) checkout.payment();
    LookupReport honest = AReport.saying(GatewayStatus.COMPLETED).about(seen).build();

    var recorded = new RecordReport(world.books(), world.setting()).record(seen, honest);

    assertThat(recorded.here()).isFalse();
    assertThat(checkout.stored()).isInstanceOf(Payment.Mismatched.class);
  }

  @Test
  void its_payer_frees_nothing() {
    assertThat(checkout.verify()).isInstanceOf(Verification.Mismatch.class);
    assertThat(world.store().evidence(checkout.payment().id())).hasSize(1);
  }
}
