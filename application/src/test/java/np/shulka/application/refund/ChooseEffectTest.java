package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.dunning.Notice;
import np.shulka.application.refund.ChooseEffect.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Somebody refunded in the dashboard, and says afterwards what becomes of the subscription. */
final class ChooseEffectTest extends RefundStory {
  private final Payment.Completed running = buys();
  private final Instant until = paidUntil(running);

  private Refund givenBackInDashboard(Payment.Completed payment) {
    world.gateway().till().refundInDashboard(pidx(payment), Optional.empty());
    comparesAfter(Duration.ofDays(1));
    return world.store().refunds().of(payment.id()).getLast();
  }

  private Outcome chooses(Refund refund, Effect effect) {
    return new ChooseEffect(world.refunds(), world.setting()).choose(ASHA, refund.id(), effect);
  }

  @Test
  void s18_a_queued_period_goes_when_somebody_says_so() {
    Payment.Completed queued = renews(running, 1);
    Refund found = givenBackInDashboard(queued);
    assertThat(paidUntil(running)).isAfter(until);

    var chosen = (Outcome.Chosen) chooses(found, Effect.END_NOW);

    assertThat(paidUntil(running)).isEqualTo(until);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(now(found)).isEqualTo(chosen.refund());
    assertThat(chosen.refund().intent().effect()).isEqualTo(Effect.END_NOW);
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "subscription.changed");
    var search = new AuditLog.Search(Optional.empty(), Optional.of("refund.effect-chosen"));
    assertThat(world.store().audit().list(search, RefundsContract.ALL).items()).hasSize(1);
    assertThat(paidUntil(renews(running, 1))).isAfter(until);
  }

  @Test
  void s18_it_is_said_once() {
    Refund found = givenBackInDashboard(renews(running, 1));
    chooses(found, Effect.END_NOW);

    assertThat(chooses(found, Effect.END_AT_PERIOD_END)).isEqualTo(new Outcome.Decided(now(found)));
    Refund asked = part(running, PART);
    assertThat(chooses(asked, Effect.END_NOW)).isEqualTo(new Outcome.Decided(asked));
  }

  @Test
  void s18_what_runs_ends_too_if_nobody_else_paid() {
    Payment.Completed queued = renews(running, 1);
    Refund found = givenBackInDashboard(running);

    assertThat(chooses(found, Effect.END_NOW))
        .isEqualTo(new Outcome.EndsMore(found, invoice(queued)));
    ends(queued);
    assertThat(chooses(found, Effect.END_NOW)).isInstanceOf(Outcome.Chosen.class);
    assertThat(subscription(running)).isInstanceOf(Subscription.Ended.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_with_a_part_nothing_that_is_queued_ends() {
    Payment.Completed queued = renews(running, 1);
    Instant longer = paidUntil(running);
    Money part = Money.rupees(200);
    world.gateway().till().refundInDashboard(pidx(queued), Optional.of(part));
    var wish =
        new RequestRefund.Wish(queued.id(), Optional.of(part), Optional.empty(), Effect.KEEP);
    new BookFoundRefund(world.refunds(), world.gateway(), world.setting()).book(ASHA, wish);
    Refund found = world.store().refunds().of(queued.id()).getLast();

    assertThat(chooses(found, Effect.END_NOW)).isEqualTo(new Outcome.OnlyWhole(found));
    assertThat(paidUntil(running)).isEqualTo(longer);
  }

  /** Rs 452 are back, and Rs 339 of it were credit. */
  @Test
  void s18_credit_that_paid_for_a_queued_period_is_credit_again() {
    Payment.Completed queued = usesCredit(running);
    Refund found = givenBackInDashboard(queued);
    Instant longer = paidUntil(queued);

    assertThat(chooses(found, Effect.END_NOW)).isInstanceOf(Outcome.Chosen.class);

    assertThat(paidUntil(queued)).isBefore(longer);
    assertThat(credit(queued)).isEqualTo(Money.rupees(339));
    Refund credited = world.store().refunds().of(queued.id()).getLast();
    assertThat(credited.intent().amount()).isEqualTo(Money.ZERO);
    assertThat(credited.intent().asCredit()).isEqualTo(Money.rupees(339));
    assertThat(noted(queued)).isEqualTo(invoice(queued).total());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "subscription.changed");
    assertThat(chooses(found, Effect.END_NOW)).isEqualTo(new Outcome.Decided(now(found)));
  }

  /** One mail tells of the money; of credit there is nothing to wait for. */
  @Test
  void s18_nobody_is_told_that_nothing_is_back() {
    Payment.Completed queued = usesCredit(running);
    Refund found = givenBackInDashboard(queued);
    chooses(found, Effect.END_NOW);

    var payer = queued.attempt().purpose().subscriber();
    assertThat(world.store().noticesTo(payer))
        .filteredOn(kept -> kept.notice().kind() == Notice.Kind.REFUNDED)
        .hasSize(1);
  }

  private Money credit(Payment of) {
    return world.store().ledger().standing(of.attempt().purpose().subscriber()).credit();
  }

  private Money noted(Payment payment) {
    return Money.sum(world.store().refunds().noted(invoice(payment).id()), Credit::gross);
  }

  @Test
  void s18_with_the_rest_of_its_money_a_queued_period_goes() {
    Payment.Completed queued = usesCredit(running);
    world.gateway().till().refundInDashboard(pidx(queued), Optional.of(Money.rupees(200)));
    var part = Optional.of(Money.rupees(200));
    var wish = new RequestRefund.Wish(queued.id(), part, Optional.empty(), Effect.KEEP);
    new BookFoundRefund(world.refunds(), world.gateway(), world.setting()).book(ASHA, wish);
    Refund found = world.store().refunds().of(queued.id()).getLast();
    Instant longer = paidUntil(queued);

    assertThat(chooses(found, Effect.END_NOW)).isEqualTo(new Outcome.OnlyWhole(found));
    assertThat(ends(queued)).isInstanceOf(Refund.Confirmed.class);
    assertThat(paidUntil(queued)).isBefore(longer);
    assertThat(back(queued)).isEqualTo(queued.amount());
  }

  @Test
  void s18_of_time_that_is_over_nothing_ends() {
    Refund found = givenBackInDashboard(running);
    world.later(Duration.ofDays(60));

    assertThat(chooses(found, Effect.END_NOW)).isEqualTo(new Outcome.NoEffect(found));
  }

  @Test
  void s18_it_ends_with_what_was_promised() {
    Refund found = givenBackInDashboard(running);

    assertThat(chooses(found, Effect.END_AT_PERIOD_END)).isInstanceOf(Outcome.Chosen.class);
    var leaving = (Subscription.Active) subscription(running);
    assertThat(leaving.cancellation()).isPresent();
    assertThat(world.told(World.SITA)).endsWith("subscription.cancelled");
  }
}
