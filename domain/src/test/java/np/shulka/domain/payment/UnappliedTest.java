package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

/** What becomes of money for which nothing was owed. */
final class UnappliedTest {
  private static final long HOURS = 72;

  private final Payment.Completed unapplied =
      APayment.completed(Disposition.UNAPPLIED).at(ATime.NOW);
  private final Payment.Completed settled = APayment.completed().at(ATime.NOW);

  @Test
  void it_is_sent_back_and_waits_again_if_that_fails() {
    Payment.Completed back = unapplied.sendBack();
    Payment.Completed again = back.keepAfterAll();

    assertThat(back.disposition()).isEqualTo(Disposition.REFUNDED);
    assertThat(back.revision()).isEqualTo(unapplied.revision() + 1);
    assertThat(again.disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(again.revision()).isEqualTo(back.revision() + 1);
  }

  @Test
  void s14_what_is_left_of_it_waits_and_is_no_longer_what_was_read() {
    Payment.Completed rest = unapplied.keepRest();

    assertThat(rest.isUnapplied()).isTrue();
    assertThat(rest.revision()).isEqualTo(unapplied.revision() + 1);
  }

  @Test
  void s13_its_payer_has_72_hours_to_use_it() {
    Instant over = ATime.NOW.plus(Duration.ofHours(HOURS));

    assertThat(unapplied.usableUntil()).isEqualTo(over);
    assertThat(unapplied.isUnused(over.minusMillis(1))).isFalse();
    assertThat(unapplied.isUnused(over)).isTrue();
    assertThat(unapplied.credit().isUnused(over)).isFalse();
    assertThat(unapplied.sendBack().isUnused(over)).isFalse();
    assertThat(settled.isUnused(over)).isFalse();
  }

  @Test
  void it_becomes_credit_once() {
    Payment.Completed credited = unapplied.credit();

    assertThat(credited.disposition()).isEqualTo(Disposition.CREDITED);
    assertThat(credited.revision()).isEqualTo(unapplied.revision() + 1);
    assertThatIllegalStateException().isThrownBy(credited::credit);
    assertThatIllegalStateException().isThrownBy(credited::sendBack);
  }

  @Test
  void what_paid_an_invoice_is_not_unapplied() {
    assertThatIllegalStateException().isThrownBy(settled::sendBack);
    assertThatIllegalStateException().isThrownBy(settled::keepAfterAll);
    assertThatIllegalStateException().isThrownBy(settled::keepRest);
    assertThatIllegalStateException().isThrownBy(unapplied::keepAfterAll);
  }
}
