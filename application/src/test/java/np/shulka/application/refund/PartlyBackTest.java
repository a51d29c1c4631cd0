package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.ledger.StrandedMoney.Stranded;
import np.shulka.application.payment.Payments;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** The dashboard gave Rs 500 of Rs 1,130 back for which nothing was owed (S13, S14, S18). */
final class PartlyBackTest extends RefundStory {
  private static final Money REST = Money.rupees(630);

  private Payment.Completed partlyBack() {
    Payment.Completed money = paysTwice(buys());
    givenBackInDashboard(money, PART);
    return now(money);
  }

  private void givenBackInDashboard(Payment.Completed money, Money amount) {
    world.gateway().till().refundInDashboard(pidx(money), Optional.of(amount));
    var wish =
        new RequestRefund.Wish(money.id(), Optional.of(amount), Optional.empty(), Effect.KEEP);
    var booking = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    assertThat(booking.book(BINA, wish)).isInstanceOf(BookFoundRefund.Outcome.Booked.class);
  }

  private Payment.Completed now(Payment money) {
    Payments payments = world.store().payments();
    return (Payment.Completed) payments.find(money.id()).orElseThrow();
  }

  private List<Money> stranded() {
    return world.store().stranded().list(RefundsContract.ALL).items().stream()
        .map(Stranded::amount)
        .toList();
  }

  private Money credit(Payment of) {
    return world.store().ledger().standing(of.attempt().purpose().subscriber()).credit();
  }

  @Test
  void s14_the_rest_is_still_unapplied() {
    Payment.Completed money = partlyBack();

    assertThat(money.isUnapplied()).isTrue();
    assertThat(stranded()).containsExactly(REST);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(REST);
  }

  @Test
  void s14_the_rest_can_be_given_back_here_and_whole() {
    Payment.Completed money = partlyBack();
    assertThat(wants(money, Optional.of(PART), Effect.KEEP)).isInstanceOf(Outcome.OnlyWhole.class);

    assertThat(made(wants(money, Optional.empty(), Effect.KEEP)))
        .isInstanceOf(Refund.Confirmed.class);

    assertThat(back(money)).isEqualTo(money.amount());
    assertThat(now(money).disposition()).isEqualTo(Disposition.REFUNDED);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
    assertThat(stranded()).isEmpty();
  }

  @Test
  void s14_all_of_it_in_parts_is_back() {
    Payment.Completed money = partlyBack();
    givenBackInDashboard(money, REST);

    assertThat(now(money).disposition()).isEqualTo(Disposition.REFUNDED);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
  }

  @Test
  void s13_the_rest_and_no_more_can_be_used_once() {
    Payment.Completed money = partlyBack();

    var used = (UseUnappliedMoney.Outcome.Used) world.using().use(World.SITA, money.id());

    Charges charges = used.invoice().orElseThrow().request().charges();
    assertThat(charges.setOff().fromAccount()).isEqualTo(REST);
    assertThat(charges.due()).isEqualTo(PART);
    assertThat(credit(money)).isEqualTo(Money.ZERO);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
    assertThat(world.using().use(World.SITA, money.id()))
        .isInstanceOf(UseUnappliedMoney.Outcome.NotUnapplied.class);
  }

  @Test
  void s13_the_rest_and_no_more_becomes_credit() {
    Payment.Completed money = partlyBack();

    world.crediting().credit(ASHA, money.id());

    assertThat(credit(money)).isEqualTo(REST);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
    givenBackInDashboard(money, REST);
    assertThat(credit(money)).isEqualTo(Money.ZERO);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  /** Nothing is lost by it, though what was paid twice is set off. */
  @Test
  void s14_what_is_asked_for_stays_as_it_is() {
    Payment.Completed running = buys();
    Payment.Completed twice = paysRenewalTwice(running);
    world.later(Duration.ofDays(10));
    Plan dearer = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));
    var change = (ChangeSubscription.Outcome.Started) changes(running, dearer);
    var asked = change.payment().attempt().purpose().invoice();
    Invoice open = world.store().invoices().find(asked).orElseThrow();
    assertThat(open.request().charges().setOff().credits())
        .extracting(Credit::of)
        .containsExactly(twice.attempt().purpose().invoice());

    givenBackInDashboard(twice, PART);

    assertThat(world.store().invoices().find(asked)).contains(open);
  }

  private Payment.Completed paysRenewalTwice(Payment.Completed first) {
    world.later(Duration.ofDays(25));
    world.timeDoesItsWork();
    var subscription = first.attempt().purpose().subscription();
    Invoice.Open offer = world.store().invoices().open(subscription).orElseThrow();
    Payment old = world.opens(offer);
    world.gateway().till().say(pidx(old), GatewayStatus.EXPIRED);
    pays(world.opens(offer));
    return pays(old);
  }

  @Test
  void s13_after_72_hours_the_rest_is_proposed_to_go_back() {
    Payment.Completed money = partlyBack();
    world.later(Payment.Completed.USABLE);

    new ProposeRefunds(world.refunds(), world.setting()).propose(20);

    Refund proposal = world.store().refunds().of(money.id()).getLast();
    assertThat(proposal.intent().isProposal()).isTrue();
    assertThat(proposal.intent().amount()).isEqualTo(REST);
    new DeclineRefund(world.refunds(), world.setting()).decline(BINA, proposal.id());
    assertThat(now(money).isUnapplied()).isTrue();
    assertThat(stranded()).containsExactly(REST);
  }
}
