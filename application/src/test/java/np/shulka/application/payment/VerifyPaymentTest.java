package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VerifyPaymentTest {

  private final ACheckout checkout = new ACheckout();
  private final World world = checkout.world();
  private final Plan plan = checkout.plan();
  private final Payment payment = checkout.payment();
  private final Invoice invoice = checkout.invoice();
  private final Pidx pidx = checkout.pidx();

  @Test
  void paid_and_verified_activates() {
    world.gateway().till().pay(pidx);
    assertThat(world.mayUse(SITA)).isFalse();

    Verification verification = checkout.verify();

    assertThat(verification).isInstanceOf(Verification.Completed.class);
    assertThat(verification.subscription()).isInstanceOf(Subscription.Active.class);
    assertThat(checkout.storedInvoice()).isInstanceOf(Invoice.Paid.class);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA))
        .containsExactly(
            "subscription.created",
            "invoice.issued",
            "payment.completed",
            "invoice.paid",
            "subscription.activated");
    assertThat(world.store().evidence(payment.id())).hasSize(1);
  }

  @Test
  void paid_alone_activates_nothing() { // W4
    world.gateway().till().pay(pidx);
    world.later(Duration.ofDays(1));

    assertThat(checkout.stored()).isEqualTo(payment);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void verifying_again_changes_nothing_and_asks_nobody() {
    world.gateway().till().pay(pidx);
    checkout.verify();
    List<String> told = world.told(SITA);
    int questions = world.gateway().questions();

    assertThat(checkout.verify()).isInstanceOf(Verification.AlreadyCompleted.class);

    assertThat(world.told(SITA)).isEqualTo(told);
    assertThat(world.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void two_verifications_at_once_activate_once() { // S25
    world.gateway().till().pay(pidx);
    CyclicBarrier bothAsked = new CyclicBarrier(2);
    world.gateway().beforeReply(() -> Race.await(bothAsked));

    List<Verification> verifications = Race.of(2, _ -> checkout.verify());

    assertThat(verifications).filteredOn(Verification.Completed.class::isInstance).hasSize(1);
    assertThat(verifications)
        .filteredOn(Verification.AlreadyCompleted.class::isInstance)
        .hasSize(1);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid", "subscription.activated");
    assertThat(checkout.stored().revision()).isEqualTo(payment.revision() + 1);
    assertThat(world.store().evidence(payment.id())).hasSize(1);
  }

  @Test
  void a_payer_who_has_not_finished_is_waited_for() {
    assertThat(checkout.verify()).isInstanceOf(Verification.StillPending.class);

    assertThat(checkout.stored()).isInstanceOf(Payment.Initiated.class);
    assertThat(world.told(SITA)).containsExactly("subscription.created", "invoice.issued");
  }

  @ParameterizedTest(name = "S12 {0}: nothing is known, nothing changes")
  @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void s12_no_usable_answer_changes_nothing(Fault fault) { // W5
    world.gateway().till().pay(pidx);
    world.gateway().failNext(fault);

    assertThatThrownBy(checkout::verify)
        .isInstanceOfAny(GatewayUnavailable.class, GatewayAnswerUnusable.class);

    assertThat(checkout.stored()).isEqualTo(payment);
    assertThat(checkout.storedInvoice()).isEqualTo(invoice);
    assertThat(world.store().evidence(payment.id())).isEmpty();
    assertThat(checkout.verify()).isInstanceOf(Verification.Completed.class);
  }

  @Test
  void somebody_elses_payment_is_as_good_as_absent() { // W7
    world.starts(RAM, plan);
    Hint ofRam = new Hint.OfPayment(payment.id(), Optional.of(RAM));
    Hint ofStranger = new Hint.OfCheckout(pidx, Optional.of(new Subject("x")));
    int questions = world.gateway().questions();

    assertThatThrownBy(() -> world.verification().verify(ofRam)).isInstanceOf(UnknownPayment.class);
    assertThatThrownBy(() -> world.verification().verify(ofStranger))
        .isInstanceOf(UnknownPayment.class);
    assertThat(world.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void what_is_not_there_is_not_asked_about() {
    Hint noPayment = new Hint.OfPayment(AnId.ofPayment(), Optional.empty());
    Hint noCheckout = new Hint.OfCheckout(new Pidx("other"), Optional.empty());
    int questions = world.gateway().questions();

    assertThatThrownBy(() -> world.verification().verify(noPayment))
        .isInstanceOf(UnknownPayment.class);
    assertThatThrownBy(() -> world.verification().verify(noCheckout))
        .isInstanceOf(UnknownPayment.class);
    assertThat(world.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void a_payer_who_comes_back_signed_out_is_verified() {
    world.gateway().till().pay(pidx);

    Hint hint = new Hint.OfCheckout(pidx, Optional.empty());

    assertThat(world.verification().verify(hint)).isInstanceOf(Verification.Completed.class);
  }
}
