package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
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

  @Test
  void s18_credit_in_a_queued_period_is_not_lost_with_it() {
    Payment.Completed spare = paysTwice(buys());
    Plan cheaper = plan.revise(APlan.onSale().costing(Money.rupees(700)).terms());
    world.store().write(() -> world.store().plans().replace(plan, cheaper));
    var used = (UseUnappliedMoney.Outcome.Used) world.using().use(World.SITA, spare.id());
    Payment.Completed queued = renews(used.subscription().id(), 1);
    assertThat(queued.amount()).isLessThan(Money.rupees(791));

    assertThat(wants(queued, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.UsedCredit(queued));
  }
}
