package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaymentTest {

  private static final StatedStatus INITIATED = AReport.stated(GatewayStatus.INITIATED);

  @Test
  void every_change_counts() {
    Payment.Initiated initiated = APayment.initiated().at(ATime.NOW);

    assertThat(APayment.created().at(ATime.NOW).revision()).isZero();
    assertThat(initiated.revision()).isEqualTo(1);
    assertThat(initiated.askAgain(ATime.NOW).revision()).isEqualTo(2);
    assertThat(initiated.hold(INITIATED, ATime.NOW).revision()).isEqualTo(2);
    assertThat(APayment.pending().at(ATime.NOW).askAgain(ATime.NOW).revision()).isEqualTo(3);
    assertThat(APayment.closed().at(ATime.NOW).askAgain(ATime.NOW).revision()).isEqualTo(3);
    assertThat(APayment.completed().at(ATime.NOW).revision()).isEqualTo(2);
    assertThat(APayment.mismatched().at(ATime.NOW).revision()).isEqualTo(2);
    assertThat(APayment.refunded().at(ATime.NOW).revision()).isEqualTo(2);
  }

  @Test
  void every_change_of_what_was_closed_counts() {
    Payment.Closed closed = APayment.closed().at(ATime.NOW);
    StatedStatus pending = AReport.stated(GatewayStatus.PENDING);
    Payment.Created created = APayment.created().at(ATime.NOW);
    var nameless = created.initiate(new GatewayLink.Widget(Optional.empty(), ATime.NOW), ATime.NOW);

    assertThat(closed.revision()).isEqualTo(2);
    assertThat(closed.close(closed.because(), ATime.NOW).revision()).isEqualTo(3);
    assertThat(closed.hold(pending, ATime.NOW).revision()).isEqualTo(3);
    assertThat(closed.hold(INITIATED, ATime.NOW).revision()).isEqualTo(3);
    assertThat(nameless.moveTo(APayment.web(ATime.NOW), ATime.NOW).revision()).isEqualTo(2);
  }

  @Test
  void every_change_of_what_was_in_quarantine_counts() {
    Payment.Mismatched held = APayment.mismatched().at(ATime.NOW);
    StatedStatus pending = AReport.stated(GatewayStatus.PENDING);
    Instant later = ATime.NOW.plusSeconds(9);
    Payment.Mismatched still = held.quarantine(Held.NO_TRANSACTION.why(), later);

    assertThat(held.said()).isEmpty();
    assertThat(held.hold(pending, later).revision()).isEqualTo(3);
    assertThat(still.revision()).isEqualTo(3);
    assertThat(still.why()).isEqualTo(Held.NO_TRANSACTION.why());
    assertThat(still.since()).isEqualTo(ATime.NOW);
  }

  @Test
  void failed_is_held_until_it_is_said_again() {
    Payment.Pending pending = APayment.pending().at(ATime.NOW);

    assertThat(pending.failedOnce()).isFalse();
    assertThat(pending.hold(AReport.stated(GatewayStatus.FAILED), ATime.NOW).failedOnce()).isTrue();
  }

  @ParameterizedTest(name = "S12 {0} holds")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"PENDING", "UNRECOGNISED", "FAILED"})
  void s12_what_is_undecided_is_held_with_the_gateways_word(GatewayStatus status) {
    StatedStatus said = AReport.stated(status);

    assertThat(APayment.initiated().at(ATime.NOW).hold(said, ATime.NOW).said()).contains(said);
    assertThat(APayment.pending().at(ATime.NOW).hold(said, ATime.NOW).said()).contains(said);
    assertThat(APayment.closed().at(ATime.NOW).hold(said, ATime.NOW))
        .isInstanceOf(Payment.Pending.class);
  }

  @Test
  void s12_a_cancelled_link_that_is_looked_at_again_stays_closed() {
    Payment.Closed closed = APayment.closed().at(ATime.NOW);

    assertThat(closed.hold(INITIATED, ATime.NOW)).isInstanceOf(Payment.Closed.class);
  }

  @ParameterizedTest(name = "S12 {0}: late money counts")
  @EnumSource(
      value = GatewayStatus.class,
      names = {"EXPIRED", "CANCELLED", "FAILED"})
  void s12_a_closed_attempt_that_was_paid_after_all_completes(GatewayStatus because) {
    Payment.Closed closed = APayment.closed(because).at(ATime.NOW);

    Payment.Completed completed =
        closed.complete(AReport.proofFor(closed, ATime.NOW), Disposition.UNAPPLIED);

    assertThat(completed.disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(completed.link()).isEqualTo(closed.link());
  }

  @Test
  void s13_unapplied_money_becomes_credit_once() {
    Payment.Completed money = APayment.completed(Disposition.UNAPPLIED).at(ATime.NOW);

    Payment.Completed credited = money.credit();

    assertThat(credited.disposition()).isEqualTo(Disposition.CREDITED);
    assertThat(credited.proof()).isEqualTo(money.proof());
    assertThat(money.usableUntil()).isEqualTo(ATime.NOW.plus(Duration.ofDays(3)));
    assertThatThrownBy(credited::credit).isInstanceOf(IllegalStateException.class);
    Payment.Completed spent = APayment.completed().at(ATime.NOW);
    assertThatThrownBy(spent::credit).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_proof_of_another_payment_completes_nothing() {
    Payment.Initiated mine = APayment.initiated().at(ATime.NOW);
    Payment.Initiated other = APayment.initiated().at(ATime.NOW);
    SettlementProof.Gateway proof = AReport.proofFor(other, ATime.NOW);

    assertThatThrownBy(() -> mine.complete(proof, Disposition.SETTLED_INVOICE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_stored_proof_of_another_amount_completes_nothing() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    SettlementProof.Gateway less =
        SettlementProof.restore(
            payment.id(),
            AnId.ofReport(),
            AReport.freshTransaction(),
            payment.amount().minus(Money.paisa(1)),
            ATime.NOW);

    assertThatThrownBy(() -> payment.complete(less, Disposition.SETTLED_INVOICE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_restored_proof_is_the_same_proof() {
    SettlementProof.Gateway proof = APayment.completed().at(ATime.NOW).proof();

    assertThat(
            SettlementProof.restore(
                proof.of(), proof.report(), proof.transaction(), proof.amount(), proof.provenAt()))
        .isEqualTo(proof);
  }

  @Test
  void the_widget_hands_over_a_token_to_ask_by() {
    Payment.Created created = APayment.created().at(ATime.NOW);
    var widget = created.initiate(new GatewayLink.Widget(Optional.empty(), ATime.NOW), ATime.NOW);
    WidgetToken token = new WidgetToken("token");

    Instant late = ATime.NOW.plus(Duration.ofDays(30));
    Payment.Initiated confirmed = widget.confirmedInWidget(token, late);

    assertThat(widget.link().reference()).isEmpty();
    assertThat(confirmed.link().reference()).contains(token);
    assertThat(confirmed.link().initiatedAt()).isEqualTo(widget.link().initiatedAt());
    assertThat(confirmed.revision()).isEqualTo(2);
    assertThat(confirmed.watch().dueAt()).contains(late.plusSeconds(15));
  }

  @Test
  void a_payment_moves_only_while_the_gateway_has_no_name_for_it() {
    Payment.Initiated known = APayment.initiated().at(ATime.NOW);
    Payment.Created created = APayment.created().at(ATime.NOW);
    var nameless = created.initiate(new GatewayLink.Widget(Optional.empty(), ATime.NOW), ATime.NOW);
    GatewayLink.Web web = APayment.web(ATime.NOW);

    assertThat(nameless.moveTo(web, ATime.NOW).link()).isEqualTo(web);
    assertThatThrownBy(() -> known.moveTo(web, ATime.NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void s22_nothing_due_needs_no_attempt() {
    APayment<Payment.Created> free =
        APayment.created().forInvoice(AnInvoice.ofSomebody().costing(Money.ZERO).open());

    assertThatThrownBy(() -> free.at(ATime.NOW)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb", "é", "a\u007f"})
  void a_pidx_is_visible_ascii(String text) {
    assertThatThrownBy(() -> new Pidx(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_given_by_the_gateway_are_bounded() {
    assertThat(new Pidx("p".repeat(128)).value()).hasSize(128);
    assertThat(new Pidx("!~").value()).isEqualTo("!~");
    assertThatThrownBy(() -> new Pidx("p".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WidgetToken("t".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GatewayTransactionId(" "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new WidgetToken("t".repeat(255))).hasToString("WidgetToken[…]");
  }
}
