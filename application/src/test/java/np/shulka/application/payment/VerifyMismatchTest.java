package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that do not fit what was asked for. */
final class VerifyMismatchTest {

  private final ACheckout checkout = new ACheckout();
  private final World world = checkout.world();
  private final Plan plan = checkout.plan();
  private final Payment payment = checkout.payment();
  private final Invoice invoice = checkout.invoice();
  private final Pidx pidx = checkout.pidx();

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
  void s15_an_answer_that_does_not_fit_is_quarantined(
      String name, UnaryOperator<Statement> lie) { // W1, W5
    world.gateway().till().pay(pidx);
    world.gateway().lieNext(lie);

    assertThat(checkout.verify()).as(name).isInstanceOf(Verification.Mismatch.class);

    assertThat(world.alerts().raised()).containsExactly(payment.id());
    assertThat(world.told(SITA)).endsWith("payment.mismatched");
    assertThat(world.store().evidence(payment.id())).hasSize(1);
    assertThat(checkout.storedInvoice()).isEqualTo(invoice);
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(checkout.verify()).isInstanceOf(Verification.Mismatch.class);
  }

  @Test
  void a_held_payment_is_quarantined_on_evidence_too() {
    checkout.says(GatewayStatus.PENDING);
    checkout.verify();
    world
        .gateway()
        .lieNext(says -> with(says, says.total(), Optional.of(new Pidx("other")), false, ""));

    assertThat(checkout.verify()).isInstanceOf(Verification.Mismatch.class);

    assertThat(world.told(SITA)).endsWith("payment.mismatched");
    assertThat(world.store().evidence(payment.id())).hasSize(2);
  }

  @Test
  void one_transaction_under_two_payments_counts_once() { // S14, W2
    GatewayTransactionId transaction = world.gateway().till().pay(pidx);
    checkout.verify();
    Payment other = world.starts(RAM, plan).payment().orElseThrow();
    world.gateway().till().pay(ACheckout.pidx(other));
    world.gateway().lieNext(says -> withTransaction(says, transaction));

    Hint hint = new Hint.OfCheckout(ACheckout.pidx(other), Optional.empty());
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
}
