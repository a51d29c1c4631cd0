package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/**
 * What else paid for a time beside the payment that goes back: a change, credit, old debts (S18).
 */
final class BesideRefundTest extends RefundStory {
  @Test
  void s18_what_a_change_bought_does_not_end_with_what_it_replaced() {
    Plan yearly =
        world.sells(
            APlan.onSale()
                .called("yearly")
                .costing(Money.rupees(10_000))
                .every(BillingPeriod.yearly()));
    Payment.Completed month = buys();
    world.later(Duration.ofDays(10));
    var started = (ChangeSubscription.Outcome.Started) changes(month, yearly);
    Payment.Completed year = pays(started.payment());
    Instant until = paidUntil(month);

    assertThat(wants(month, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(month, invoice(year)));
    assertThat(paidUntil(month)).isEqualTo(until);
  }

  @Test
  void s18_a_part_in_the_dashboard_takes_no_queued_period() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    Instant until = paidUntil(queued);
    Money part = Money.rupees(200);
    world.gateway().till().refundInDashboard(pidx(queued), Optional.of(part));
    var booking = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    var wish =
        new RequestRefund.Wish(queued.id(), Optional.of(part), Optional.empty(), Effect.END_NOW);

    assertThat(booking.book(ASHA, wish)).isEqualTo(new BookFoundRefund.Outcome.OnlyWhole(queued));
    assertThat(paidUntil(queued)).isEqualTo(until);
  }

  @Test
  void s18_old_debts_do_not_keep_a_queued_period() {
    Plan dearer = world.sells(APlan.onSale().called("dearer").costing(Money.rupees(1_100)));
    Payment.Completed running = buys();
    Instant until = paidUntil(running);
    world.clock().set(until.minus(Duration.ofDays(1)));
    changes(running, dearer);
    Payment.Completed queued = renews(running, 1);
    assertThat(queued.amount()).isGreaterThan(Money.rupees(1_243));

    assertThat(ends(queued)).isInstanceOf(Refund.Confirmed.class);

    assertThat(back(queued)).isEqualTo(Money.rupees(1_243));
    assertThat(paidUntil(running)).isEqualTo(until);
  }

  private Money credit(Payment of) {
    return world.store().ledger().standing(of.attempt().purpose().subscriber()).credit();
  }

  @Test
  void s18_credit_in_a_queued_period_is_credit_again() {
    Payment.Completed queued = usesCredit(buys());
    assertThat(credit(queued)).isEqualTo(Money.ZERO);
    Money noted = on(Account.REVENUE_GIVEN_BACK);

    Refund refund = ends(queued);

    assertThat(back(queued)).isEqualTo(Money.rupees(452));
    assertThat(credit(queued)).isEqualTo(Money.rupees(339));
    assertThat(on(Account.REVENUE_GIVEN_BACK).minus(noted)).isEqualTo(Money.rupees(700));
    CreditNote.Draft note = world.store().notes().of(refund.id()).orElseThrow().draft();
    assertThat(note.credit().gross()).isEqualTo(Money.rupees(791));
    assertThat(note.asCredit()).isEqualTo(Money.rupees(339));
    Payment.Completed again = renews(queued, 1);
    assertThat(again.amount()).isEqualTo(Money.rupees(452));
  }

  @Test
  void s18_the_event_tells_what_is_credit_again() {
    Payment.Completed queued = usesCredit(buys());
    part(queued, Money.rupees(200));
    ends(queued);

    assertThat(world.store().events(queued.attempt().purpose().subscriber()))
        .extracting(recorded -> recorded.event())
        .filteredOn(event -> event.type().equals("refund.confirmed"))
        .extracting(event -> event.data().get("amount"), event -> event.data().get("credited"))
        .containsExactly(tuple(20_000L, 0L), tuple(25_200L, 33_900L));
  }

  @Test
  void s18_after_a_part_the_rest_and_all_credit_goes_back() {
    Payment.Completed queued = usesCredit(buys());
    part(queued, Money.rupees(200));

    ends(queued);

    assertThat(back(queued)).isEqualTo(Money.rupees(452));
    assertThat(credit(queued)).isEqualTo(Money.rupees(339));
    assertThat(wants(queued, Optional.empty(), Effect.KEEP)).isInstanceOf(Outcome.TooMuch.class);
  }

  @Test
  void s18_credit_goes_back_with_what_was_found_in_the_dashboard() {
    Payment.Completed queued = usesCredit(buys());
    world.gateway().till().refundInDashboard(pidx(queued), Optional.empty());
    var booking = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    var wish =
        new RequestRefund.Wish(queued.id(), Optional.empty(), Optional.empty(), Effect.END_NOW);

    assertThat(booking.book(ASHA, wish)).isInstanceOf(BookFoundRefund.Outcome.Booked.class);
    assertThat(credit(queued)).isEqualTo(Money.rupees(339));
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  @Test
  void s18_a_refund_that_does_not_happen_leaves_credit_used() {
    Payment.Completed queued = usesCredit(buys());
    Instant until = paidUntil(queued);
    world.gateway().takesRefunds(false);
    Refund refund = ends(queued);
    world.gateway().till().say(pidx(queued), GatewayStatus.COMPLETED);
    resolves(later(refund, Duration.ofDays(8)), false);

    assertThat(credit(queued)).isEqualTo(Money.ZERO);
    assertThat(paidUntil(queued)).isEqualTo(until);
  }
}
