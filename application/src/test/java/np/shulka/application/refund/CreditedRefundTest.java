package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** The dashboard gave money back that had become its payer's credit (S13, S18). */
final class CreditedRefundTest extends RefundStory {
  private Money credit(Payment of) {
    return world.store().ledger().standing(of.attempt().purpose().subscriber()).credit();
  }

  private void givenBackInDashboard(Payment payment) {
    world.gateway().till().refundInDashboard(pidx(payment), Optional.empty());
    comparesAfter(Duration.ofDays(1));
  }

  @Test
  void s18_nobody_has_money_back_and_as_credit_too() {
    Payment.Completed stranded = paysTwice(buys());
    world.crediting().credit(ASHA, stranded.id());
    assertThat(credit(stranded)).isEqualTo(stranded.amount());

    givenBackInDashboard(stranded);

    assertThat(credit(stranded)).isEqualTo(Money.ZERO);
    assertThat(on(Account.SUBSCRIBER_CREDIT)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  /** Rs 791 of it paid for a period, and Rs 339 for a part of the next. */
  @Test
  void s18_what_was_used_of_it_is_lost() {
    Payment.Completed spare = paysTwice(buys());
    goesOnCheaper(spare);
    assertThat(credit(spare)).isEqualTo(Money.rupees(339));

    givenBackInDashboard(spare);

    assertThat(credit(spare)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.rupees(791));
    assertThat(world.alerts().raised()).contains(spare.id());
  }
}
