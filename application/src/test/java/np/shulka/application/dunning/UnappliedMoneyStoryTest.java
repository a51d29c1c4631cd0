package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.ledger.ReportStrandedMoney.Outlook;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.UseUnappliedMoney.Outcome;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Money for which nothing was owed, and one explicit wish to go on with it (S13). */
final class UnappliedMoneyStoryTest extends UnappliedStory {
  @Test
  void s13_used_before_the_end_it_goes_on_without_a_gap() {
    PaymentId money = paysAfterCancelling(When.PERIOD_END);

    Outcome.Used used = used(money);

    assertThat(endOf(used)).isEqualTo(inNepal("2026-05-31T15:20"));
    assertThat(((Subscription.Active) used.subscription()).cancellation()).isEmpty();
    assertThat(paid(used).covers().startsAt()).isEqualTo(inNepal("2026-04-30T15:20"));
    assertThat(paid(used).total()).isEqualTo(Money.rupees(1_130));
    assertThat(disposition(money)).isEqualTo(Disposition.CREDITED);
    assertThat(standing()).isEqualTo(Standing.EVEN);
    assertThat(world.told(SITA))
        .endsWith("payment.credited", "invoice.paid", "subscription.renewed");
    assertThat(offer(SITA)).isEmpty();
  }

  @Test
  void s13_used_after_the_end_time_begins_at_the_wish() {
    PaymentId money = paysAfterCancelling(When.PERIOD_END);
    Subscription before = of(SITA);
    world.clock().set(inNepal("2026-04-20T10:00").plus(Duration.ofHours(71)));
    cancels(When.NOW);

    Outcome.Used used = used(money);

    assertThat(used.subscription().id()).isNotEqualTo(before.id());
    assertThat(paid(used).covers().startsAt()).isEqualTo(world.clock().instant());
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(world.told(SITA))
        .endsWith(
            "subscription.created", "payment.credited", "invoice.paid", "subscription.activated");
  }

  @Test
  void s13_an_end_that_nobody_wrote_down_is_an_end() {
    begin();
    at("2026-04-29T10:00");
    Payment live = opens(offer(SITA).orElseThrow());
    cancels(When.PERIOD_END);
    pays(live);
    Subscription before = of(SITA);
    world.clock().set(inNepal("2026-05-01T10:00"));

    Outcome.Used used = used(live.id());

    assertThat(used.subscription().id()).isNotEqualTo(before.id());
    assertThat(paid(used).covers().startsAt()).isEqualTo(inNepal("2026-05-01T10:00"));
    assertThat(world.told(SITA)).containsSubsequence("subscription.ended", "subscription.created");
  }

  @Test
  void s13_cancelled_now_is_the_same() {
    PaymentId money = paysAfterCancelling(When.NOW);
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);
    assertThat(world.mayUse(SITA)).isFalse();

    Outcome.Used used = used(money);

    assertThat(endOf(used)).isEqualTo(inNepal("2026-05-20T10:00"));
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void s13_a_request_that_the_operator_closed_is_the_same() {
    begin();
    at("2026-04-20T10:00");
    Invoice.Open asked = offer(SITA).orElseThrow();
    Payment live = opens(asked);
    Instant now = world.clock().instant();
    world.store().write(() -> world.store().invoices().replace(asked, asked.close(now)));
    pays(live);

    assertThat(disposition(live.id())).isEqualTo(Disposition.UNAPPLIED);
    assertThat(endOf(used(live.id()))).isEqualTo(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s13_after_72_hours_it_is_to_be_refunded() {
    PaymentId money = paysAfterCancelling(When.PERIOD_END);
    assertThat(outlook()).isEqualTo(Outlook.USABLE);

    world.later(Duration.ofDays(3));

    assertThat(uses(money)).isInstanceOf(Outcome.TooLate.class);
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);
    assertThat(outlook()).isEqualTo(Outlook.TO_BE_REFUNDED);
  }

  @Test
  void s13_at_another_price_the_rest_is_asked_for() {
    PaymentId money = paysAfterCancelling(When.NOW);
    costsFromNowOn(Money.rupees(1_500));

    Outcome.Used used = used(money);

    Invoice.Open open = (Invoice.Open) used.invoice().orElseThrow();
    assertThat(open.due()).isEqualTo(Money.rupees(1_695 - 1_130));
    assertThat(used.subscription()).isInstanceOf(Subscription.Incomplete.class);
    assertThat(disposition(money)).isEqualTo(Disposition.CREDITED);
    pays(opens(open));
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(standing()).isEqualTo(Standing.EVEN);
  }

  @Test
  void s13_what_is_left_over_stays_credit() {
    PaymentId money = paysAfterCancelling(When.NOW);
    costsFromNowOn(Money.rupees(900));

    assertThat(paid(used(money)).total()).isEqualTo(Money.rupees(1_017));

    assertThat(standing().credit()).isEqualTo(Money.rupees(113));
  }

  @Test
  void s22_credit_in_an_offer_goes_to_what_takes_its_place() {
    PaymentId money = paysAfterCancelling(When.NOW);
    costsFromNowOn(Money.rupees(700));
    used(money);
    at("2026-05-10T10:00");
    assertThat(offer(SITA)).map(Invoice.Open::due).contains(Money.rupees(791 - 339));

    var three = new RenewSubscription.Order(SITA, of(SITA).id(), 3, Channel.WEB);
    var priced = (PreviewRenewal.Outcome.Priced) previewing().preview(three);

    assertThat(priced.charges().due()).isEqualTo(Money.rupees(3 * 791 - 339));
    assertThat(renews(3).invoice().due()).isEqualTo(Money.rupees(3 * 791 - 339));
  }

  private PreviewRenewal previewing() {
    return new PreviewRenewal(
        world.reading(), world.store().catalog(), world.books(), world.attempts(), world.setting());
  }

  @Test
  void s22_credit_in_a_change_nobody_paid_goes_to_the_offer() {
    PaymentId money = paysAfterCancelling(When.NOW);
    costsFromNowOn(Money.rupees(700));
    used(money);
    at("2026-05-10T10:00");
    var wish =
        new ChangeWish(SITA, of(SITA).id(), plan.code(), Optional.of(5), ChangeWish.When.NOW);
    var change =
        (ChangeSubscription.Outcome.Started)
            world.changing().change(wish, Optional.empty(), Channel.WEB);
    assertThat(change.invoice().request().charges().setOff().fromAccount())
        .isEqualTo(Money.rupees(339));
    world.gateway().till().say(pidx(change.payment()), GatewayStatus.EXPIRED);

    world.clock().set(inNepal("2026-05-11T10:00"));
    world.sweep().sweep(10);
    world.timeDoesItsWork();

    assertThat(offer(SITA)).map(Invoice.Open::due).contains(Money.rupees(791 - 339));
  }

  @Test
  void s13_what_is_not_sold_any_more_cannot_be_continued() {
    PaymentId money = paysAfterCancelling(When.NOW);
    world.store().write(() -> world.store().plans().replace(plan, plan.retire()));

    assertThat(uses(money)).isInstanceOf(Outcome.NoSuchPlan.class);

    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);
  }

  @Test
  void s13_what_the_payer_has_instead_goes_on() {
    PaymentId money = paysAfterCancelling(When.NOW);
    subscribed(SITA);

    Outcome.Used used = used(money);

    assertThat(used.subscription().id()).isEqualTo(of(SITA).id());
    assertThat(endOf(used)).isEqualTo(inNepal("2026-06-20T10:00"));
  }
}
