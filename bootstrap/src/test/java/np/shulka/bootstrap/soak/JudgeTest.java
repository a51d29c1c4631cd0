package np.shulka.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.sandbox.SandboxPayment;
import org.junit.jupiter.api.Test;

/** The judge of the soak sees what it is there to see. */
class JudgeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:15:00Z");
  private static final String NAME = "bZQLD9wRVWo4CdESSfuSsB";
  private final Judge judge = new Judge();

  @Test
  void money_that_nobody_paid_is_seen() {
    Payment counted = APayment.completed(Disposition.UNAPPLIED).named(new Pidx(NAME)).at(NOW);

    assertThatThrownBy(
            () -> judge.judge(seen(counted), Set.of(), List.of(deal(counted, "Initiated"))))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("I2");
  }

  @Test
  void an_acknowledgement_that_was_lost_is_seen() {
    Payment open = APayment.initiated().named(new Pidx(NAME)).at(NOW);

    assertThatThrownBy(() -> judge.judge(seen(open), Set.of(open.id().toString()), List.of()))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("I11");
  }

  @Test
  void money_that_is_not_counted_is_seen() {
    Payment open = APayment.initiated().named(new Pidx(NAME)).at(NOW);
    judge.judge(seen(open), Set.of(), List.of());

    assertThat(judge.unsettled(List.of(deal(open, "Completed")))).containsExactly(open.id());
    assertThat(judge.unsettled(List.of(deal(open, "Initiated")))).isEmpty();
  }

  @Test
  void money_for_a_checkout_we_do_not_know_is_seen() {
    Payment open = APayment.initiated().named(new Pidx(NAME)).at(NOW);

    assertThat(judge.unknown(List.of(deal(open, "Completed")))).containsExactly(NAME);
  }

  @Test
  void an_untold_change_is_seen() {
    Facts facts =
        new Facts(List.of(), List.of(), List.of(), Set.of(), List.of("untold invoice.paid"));

    assertThatThrownBy(() -> judge.judge(facts, Set.of(), List.of()))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("untold invoice.paid");
  }

  private static Facts seen(Payment payment) {
    return new Facts(List.of(payment), List.of(), List.of(), Set.of(), List.of());
  }

  private static SandboxPayment deal(Payment payment, String status) {
    long paisa = payment.amount().paisa();
    return new SandboxPayment(NAME, payment.id().toString(), paisa, 0, 0, status, "", NOW);
  }
}
