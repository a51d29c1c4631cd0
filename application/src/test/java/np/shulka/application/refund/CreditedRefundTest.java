package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** The dashboard gave money back that had become its payer's credit (S13, S18). */
final class CreditedRefundTest extends RefundStory {
  private final Plan dearer = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));

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

  private Invoice asks(Plan other) {
    var started = (StartCheckout.Outcome.Started) world.orders(World.SITA, other);
    return started.invoice().orElseThrow();
  }

  private Invoice now(Invoice invoice) {
    return world.store().invoices().find(invoice.id()).orElseThrow();
  }

  /** Else they had it back, and its price were less by it too. */
  @Test
  void s18_what_another_subscription_asks_for_uses_none_of_it() {
    Payment.Completed stranded = paysTwice(buys());
    world.crediting().credit(ASHA, stranded.id());
    Invoice asked = asks(dearer);
    assertThat(asked.due()).isEqualTo(asked.total().minus(stranded.amount()));

    givenBackInDashboard(stranded);

    assertThat(now(asked)).isInstanceOf(Invoice.Voided.class);
    assertThat(credit(stranded)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "invoice.voided");
    assertThat(asks(dearer).due()).isEqualTo(asked.total());
  }

  @Test
  void s18_what_enough_is_left_beside_stays_as_it_was_asked() {
    Payment.Completed first = paysTwice(buys());
    Payment.Completed second = paysTwice(buys());
    world.crediting().credit(ASHA, first.id());
    Invoice asked = asks(dearer);
    world.crediting().credit(ASHA, second.id());

    givenBackInDashboard(second);

    assertThat(now(asked)).isEqualTo(asked);
    assertThat(credit(second)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  @Test
  void s18_no_more_is_withdrawn_than_is_needed() {
    Plan third = world.sells(APlan.onSale().called("c").costing(Money.rupees(2_500)));
    Payment.Completed first = paysTwice(buys());
    Payment.Completed second = paysTwice(buys());
    world.crediting().credit(ASHA, first.id());
    Invoice one = asks(dearer);
    world.crediting().credit(ASHA, second.id());
    Invoice other = asks(third);
    assertThat(other.due()).isEqualTo(other.total().minus(second.amount()));

    givenBackInDashboard(second);

    assertThat(List.of(now(one), now(other)))
        .hasExactlyElementsOfTypes(Invoice.Open.class, Invoice.Voided.class);
    assertThat(credit(second)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  @Test
  void s18_what_was_offered_with_it_is_offered_anew_without() {
    Payment.Completed stranded = paysTwice(buys());
    Payment.Completed other = pays(world.starts(World.SITA, dearer).payment().orElseThrow());
    world.crediting().credit(ASHA, stranded.id());
    world.later(Duration.ofDays(25));
    world.timeDoesItsWork();
    Invoice.Open offer = offer(other);
    assertThat(offer.due()).isEqualTo(offer.total().minus(stranded.amount()));

    givenBackInDashboard(stranded);
    world.timeDoesItsWork();

    assertThat(now(offer)).isInstanceOf(Invoice.Voided.class);
    assertThat(offer(other).due()).isEqualTo(offer.total());
  }

  private Invoice.Open offer(Payment of) {
    var subscription = of.attempt().purpose().subscription();
    return world.store().invoices().open(subscription).orElseThrow();
  }
}
