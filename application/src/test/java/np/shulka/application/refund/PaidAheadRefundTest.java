package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Money for one period goes back while others were paid as well (S18). */
final class PaidAheadRefundTest extends RefundStory {
  private static final Money WHOLE = Money.rupees(1_130);

  @Test
  void s18_a_queued_period_goes_alone() {
    Payment.Completed running = buys();
    Instant until = paidUntil(running);
    Payment.Completed queued = renews(running, 1);
    Refund refund = ends(queued);
    var credit = world.store().notes().of(refund.id()).orElseThrow().draft().credit();

    assertThat(refund).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(queued)).isEqualTo(WHOLE);
    assertThat(credit.taxable()).isEqualTo(Money.rupees(1_000));
    assertThat(credit.tax()).isEqualTo(Money.rupees(130));
    assertThat(paidUntil(running)).isEqualTo(until);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "subscription.changed");
  }

  @Test
  void s18_queued_periods_go_from_the_last_on() {
    Payment.Completed running = buys();
    Instant until = paidUntil(running);
    Payment.Completed next = renews(running, 1);
    Payment.Completed last = renews(running, 2);

    assertThat(wants(next, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(next, invoice(last)));
    assertThat(ends(last)).isInstanceOf(Refund.Confirmed.class);
    assertThat(ends(next)).isInstanceOf(Refund.Confirmed.class);
    assertThat(paidUntil(running)).isEqualTo(until);
    assertThat(ends(running)).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_of_a_queued_period_no_part_ends_it() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    Instant until = paidUntil(queued);

    assertThat(wants(queued, Optional.of(PART), Effect.END_NOW))
        .isEqualTo(new Outcome.OnlyWhole(queued));
    part(queued, PART);
    assertThat(paidUntil(running)).isEqualTo(until);
    assertThat(ends(queued)).isInstanceOf(Refund.Confirmed.class);
    assertThat(paidUntil(running)).isBefore(until);
    assertThat(back(queued)).isEqualTo(WHOLE);
  }

  @Test
  void s18_what_went_back_is_bought_again_where_it_was() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    Instant until = paidUntil(queued);
    ends(queued);

    assertThat(paidUntil(renews(running, 1))).isEqualTo(until);
  }

  @Test
  void s18_what_began_before_its_money_was_back_ends() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    world.gateway().failAfter(1, Fault.UNAVAILABLE);
    Refund sent = ends(queued);
    assertThat(sent).isInstanceOf(Refund.Unknown.class);

    assertThat(later(sent, Duration.ofDays(40))).isInstanceOf(Refund.Confirmed.class);
    assertThat(subscription(running)).isInstanceOf(Subscription.Ended.class);
  }

  @Test
  void s18_the_running_period_does_not_end_a_queued_one() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);

    assertThat(wants(running, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(running, invoice(queued)));
    assertThat(world.mayUse(World.SITA)).isTrue();
  }

  @Test
  void s18_what_was_paid_meanwhile_does_not_end() {
    Payment.Completed running = buys();
    world
        .gateway()
        .beforeReply(
            () -> {
              world.gateway().beforeReply(() -> {});
              renews(running, 1);
            });
    assertThat(ends(running)).isInstanceOf(Refund.Confirmed.class);

    var leaving = (Subscription.Active) subscription(running);
    assertThat(leaving.cancellation()).isPresent();
    assertThat(leaving.isPaidAhead(world.setting().now())).isTrue();
    assertThat(world.mayUse(World.SITA)).isTrue();
  }

  @Test
  void s18_from_the_last_on_all_periods_go_back() {
    Payment.Completed running = buys();
    Payment.Completed queued = renews(running, 1);
    Refund last = made(wants(queued, Optional.empty(), Effect.KEEP));
    new ApproveRefund(world.refunds(), world.gateway(), world.setting())
        .approve(BINA, last.id(), Optional.empty());

    assertThat(back(queued)).isEqualTo(WHOLE);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(ends(running)).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(running)).isEqualTo(WHOLE);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_a_finished_period_leaves_later_ones_as_they_are() {
    Payment.Completed finished = buys();
    Payment.Completed running = renews(finished, 2);
    Instant until = paidUntil(running);
    world.later(Duration.ofDays(40));
    world.timeDoesItsWork();

    assertThat(wants(finished, Optional.empty(), Effect.END_NOW))
        .isInstanceOf(Outcome.NoEffect.class);
    Refund refund = made(wants(finished, Optional.empty(), Effect.KEEP));

    assertThat(refund).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.store().notes().of(refund.id())).isPresent();
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(paidUntil(running)).isEqualTo(until);
  }

  @Test
  void s18_one_of_several_periods_goes_back_by_its_total() {
    Payment.Completed running = buys();
    Payment.Completed three = renews(running, 3);
    Instant until = paidUntil(running);
    Refund refund = part(three, WHOLE);
    var credit = world.store().notes().of(refund.id()).orElseThrow().draft().credit();

    assertThat(credit.taxable()).isEqualTo(Money.rupees(1_000));
    assertThat(credit.tax()).isEqualTo(Money.rupees(130));
    assertThat(paidUntil(running)).isEqualTo(until);
  }

  @Test
  void s18_with_the_unused_part_access_ends() {
    Payment.Completed payment = buys();
    world.later(Duration.ofDays(15));
    Refund refund = made(wants(payment, Optional.of(Money.paisa(58_323)), Effect.END_NOW));
    var credit = world.store().notes().of(refund.id()).orElseThrow().draft().credit();

    assertThat(credit.taxable()).isEqualTo(Money.paisa(51_613));
    assertThat(credit.tax()).isEqualTo(Money.paisa(6_710));
    assertThat(world.mayUse(World.SITA)).isFalse();
  }
}
