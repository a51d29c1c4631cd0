package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class VerifyPaymentTest {

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());
  private final StartCheckout.Outcome.Started started = world.starts(SITA, plan);
  private final Payment payment = started.payment().orElseThrow();
  private final Invoice invoice = started.invoice().orElseThrow();
  private final Pidx pidx = pidx(payment);

  private static Pidx pidx(Payment payment) {
    return (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
  }

  private Verification verify() {
    return verify(payment);
  }

  private Verification verify(Payment which) {
    return world.verification().verify(new Hint.OfPayment(which.id(), Optional.of(SITA)));
  }

  private Payment stored() {
    return world.store().payments().find(payment.id()).orElseThrow();
  }

  private Invoice storedInvoice() {
    return world.store().invoices().find(invoice.id()).orElseThrow();
  }

  private void says(GatewayStatus status) {
    world.gateway().till().say(pidx, status);
  }

  @Test
  void paid_and_verified_activates() {
    world.gateway().till().pay(pidx);
    assertThat(world.mayUse(SITA)).isFalse();

    Verification verification = verify();

    assertThat(verification).isInstanceOf(Verification.Completed.class);
    assertThat(verification.subscription()).isInstanceOf(Subscription.Active.class);
    assertThat(storedInvoice()).isInstanceOf(Invoice.Paid.class);
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
  void paid_alone_activates_nothing() {
    world.gateway().till().pay(pidx);
    world.later(Duration.ofDays(1));

    assertThat(stored()).isEqualTo(payment);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void verifying_again_changes_nothing_and_asks_nobody() {
    world.gateway().till().pay(pidx);
    verify();
    List<String> told = world.told(SITA);
    int questions = world.gateway().questions();

    assertThat(verify()).isInstanceOf(Verification.AlreadyCompleted.class);

    assertThat(world.told(SITA)).isEqualTo(told);
    assertThat(world.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void two_verifications_at_once_activate_once() { // S25
    world.gateway().till().pay(pidx);
    CyclicBarrier bothAsked = new CyclicBarrier(2);
    world.gateway().beforeReply(() -> Race.await(bothAsked));

    List<Verification> verifications = Race.of(2, _ -> verify());

    assertThat(verifications).filteredOn(Verification.Completed.class::isInstance).hasSize(1);
    assertThat(verifications)
        .filteredOn(Verification.AlreadyCompleted.class::isInstance)
        .hasSize(1);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid", "subscription.activated");
    assertThat(stored().revision()).isEqualTo(payment.revision() + 1);
    assertThat(world.store().evidence(payment.id())).hasSize(1);
  }

  @Test
  void a_payer_who_has_not_finished_is_waited_for() {
    assertThat(verify()).isInstanceOf(Verification.StillPending.class);

    assertThat(stored()).isInstanceOf(Payment.Initiated.class);
    assertThat(world.told(SITA)).containsExactly("subscription.created", "invoice.issued");
  }

  @ParameterizedTest(name = "S12 {0} is held")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"PENDING", "UNRECOGNISED"})
  void what_the_gateway_does_not_decide_is_held(GatewayStatus status) {
    says(status);

    assertThat(verify()).isInstanceOf(Verification.StillPending.class);

    assertThat(stored()).isInstanceOf(Payment.Pending.class);
    assertThat(world.mayUse(SITA)).isFalse();
    world.gateway().till().pay(pidx);
    assertThat(verify()).isInstanceOf(Verification.Completed.class);
  }

  @ParameterizedTest(name = "S12 {0}: nothing is known, nothing changes")
  @EnumSource(Fault.class)
  void no_usable_answer_changes_nothing(Fault fault) {
    world.gateway().till().pay(pidx);
    world.gateway().failNext(fault);

    assertThatThrownBy(this::verify)
        .isInstanceOfAny(GatewayUnavailable.class, GatewayAnswerUnusable.class);

    assertThat(stored()).isEqualTo(payment);
    assertThat(storedInvoice()).isEqualTo(invoice);
    assertThat(world.store().evidence(payment.id())).isEmpty();
    assertThat(verify()).isInstanceOf(Verification.Completed.class);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("a paisa less", says -> with(says, Money.paisa(112_999), says.about(), false, "")),
        lie("a paisa more", says -> with(says, Money.paisa(113_001), says.about(), false, "")),
        lie("refunded", says -> with(says, says.total(), says.about(), true, "")),
        lie("no pidx", says -> with(says, says.total(), Optional.empty(), false, "")),
        lie(
            "other pidx",
            says -> with(says, says.total(), Optional.of(new Pidx("other")), false, "")),
        lie("other order", says -> with(says, says.total(), says.about(), false, "other")));
  }

  private static Arguments lie(String name, UnaryOperator<Statement> lie) {
    return Arguments.of(name, lie);
  }

  private static Statement with(
      Statement says, Money total, Optional<Pidx> about, boolean refunded, String order) {
    return new Statement(
        about,
        says.stated(),
        total,
        says.transaction(),
        says.fee(),
        refunded,
        Optional.of(order).filter(text -> !text.isEmpty()));
  }

  @ParameterizedTest(name = "S15 {0}")
  @MethodSource("lies")
  void an_answer_that_does_not_fit_is_quarantined(String name, UnaryOperator<Statement> lie) {
    world.gateway().till().pay(pidx);
    world.gateway().lieNext(lie);

    assertThat(verify()).as(name).isInstanceOf(Verification.Mismatch.class);

    assertThat(world.alerts().raised()).containsExactly(payment.id());
    assertThat(world.told(SITA)).endsWith("payment.mismatched");
    assertThat(world.store().evidence(payment.id())).hasSize(1);
    assertThat(storedInvoice()).isEqualTo(invoice);
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(verify()).isInstanceOf(Verification.Mismatch.class);
  }

  @Test
  void a_held_payment_is_quarantined_on_evidence_too() {
    says(GatewayStatus.PENDING);
    verify();
    world
        .gateway()
        .lieNext(says -> with(says, says.total(), Optional.of(new Pidx("other")), false, ""));

    assertThat(verify()).isInstanceOf(Verification.Mismatch.class);

    assertThat(world.told(SITA)).endsWith("payment.mismatched");
    assertThat(world.store().evidence(payment.id())).hasSize(2);
  }

  @ParameterizedTest(name = "S12 {0} closes")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"EXPIRED", "CANCELLED"})
  void what_came_to_nothing_is_told_once_and_kept_as_evidence(GatewayStatus status) {
    says(status);

    assertThat(verify()).isInstanceOf(Verification.NotCompleted.class);
    assertThat(verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(stored()).isInstanceOf(Payment.Closed.class);
    assertThat(world.told(SITA)).containsOnlyOnce("payment.failed");
    assertThat(world.store().evidence(payment.id())).isNotEmpty();
    assertThat(storedInvoice()).isEqualTo(invoice);
  }

  @Test
  void what_failed_twice_is_told_once_and_kept_as_evidence() {
    says(GatewayStatus.FAILED);

    assertThat(verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(world.told(SITA)).containsOnlyOnce("payment.failed");
    assertThat(world.store().evidence(payment.id())).hasSize(2);
  }

  @ParameterizedTest(name = "S12 paid after {0}")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"EXPIRED", "CANCELLED", "FAILED"})
  void late_money_settles_what_is_still_owed(GatewayStatus status) {
    says(status);
    verify();
    world.gateway().till().pay(pidx);

    assertThat(verify()).isInstanceOf(Verification.Completed.class);

    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void money_for_a_request_that_was_taken_back_is_unapplied() { // S13
    world.gateway().till().pay(pidx);
    Invoice.Open open = (Invoice.Open) invoice;
    world.store().write(() -> world.store().invoices().replace(open, open.close(ATime.NOW)));

    Verification verification = verify();

    assertThat(verification)
        .isInstanceOfSatisfying(
            Verification.Completed.class,
            done -> assertThat(done.payment().disposition()).isEqualTo(Disposition.UNAPPLIED));
    assertThat(world.alerts().raised()).containsExactly(payment.id());
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(world.told(SITA)).endsWith("payment.completed");
  }

  @Test
  void a_second_payment_for_one_request_is_unapplied() { // S14
    says(GatewayStatus.EXPIRED);
    verify();
    Payment second = world.starts(SITA, plan).payment().orElseThrow();
    world.gateway().till().pay(pidx);
    world.gateway().till().pay(pidx(second));

    assertThat(verify(second)).isInstanceOf(Verification.Completed.class);
    Verification late = verify();

    assertThat(((Payment.Completed) late.payment()).disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid");
    assertThat(world.alerts().raised()).containsExactly(payment.id());
  }

  @Test
  void two_payments_for_one_request_at_once_settle_once() { // S14
    says(GatewayStatus.EXPIRED);
    verify();
    Payment second = world.starts(SITA, plan).payment().orElseThrow();
    List.of(pidx, pidx(second)).forEach(world.gateway().till()::pay);
    CyclicBarrier bothAsked = new CyclicBarrier(2);
    world.gateway().beforeReply(() -> Race.await(bothAsked));

    List<Payment> payments = Race.of(2, one -> verify(one == 0 ? payment : second).payment());

    assertThat(payments)
        .extracting(done -> ((Payment.Completed) done).disposition())
        .containsExactlyInAnyOrder(Disposition.SETTLED_INVOICE, Disposition.UNAPPLIED);
    assertThat(world.told(SITA)).containsOnlyOnce("invoice.paid", "subscription.activated");
  }

  @Test
  void one_transaction_under_two_payments_counts_once() { // S14
    GatewayTransactionId transaction = world.gateway().till().pay(pidx);
    verify();
    Payment other = world.starts(RAM, plan).payment().orElseThrow();
    world.gateway().till().pay(pidx(other));
    world.gateway().lieNext(says -> withTransaction(says, transaction));

    Hint hint = new Hint.OfCheckout(pidx(other), Optional.empty());
    Verification verification = world.verification().verify(hint);

    assertThat(verification).isInstanceOf(Verification.Mismatch.class);
    assertThat(world.alerts().raised()).containsExactly(other.id());
    assertThat(world.mayUse(RAM)).isFalse();
    assertThat(world.store().evidence(other.id())).hasSize(1);
  }

  private static Statement withTransaction(Statement says, GatewayTransactionId transaction) {
    return new Statement(
        says.about(),
        says.stated(),
        says.total(),
        Optional.of(transaction),
        says.fee(),
        says.refunded(),
        says.order());
  }

  @Test
  void money_given_back_before_it_was_counted_buys_nothing() {
    says(GatewayStatus.REFUNDED);

    assertThat(verify()).isInstanceOf(Verification.NotCompleted.class);

    assertThat(stored()).isInstanceOf(Payment.Refunded.class);
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

    verify();

    assertThat(verify().payment()).isInstanceOf(Payment.Completed.class);
    assertThat(world.told(SITA)).doesNotContain("payment.failed");
  }

  @Test
  void somebody_elses_payment_is_as_good_as_absent() {
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
  void a_payer_who_comes_back_signed_out_is_verified_by_the_checkout() {
    world.gateway().till().pay(pidx);

    Hint hint = new Hint.OfCheckout(pidx, Optional.empty());

    assertThat(world.verification().verify(hint)).isInstanceOf(Verification.Completed.class);
  }
}
