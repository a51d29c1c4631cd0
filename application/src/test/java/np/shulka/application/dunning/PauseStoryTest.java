package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.PauseSubscription.Outcome;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Paid 2026-03-31 15:20 to 2026-04-30 15:20, and paused on the way. */
final class PauseStoryTest extends LifeStory {
  private static final Duration LEFT = Duration.ofDays(20);
  private static final Instant PAUSED = inNepal("2026-04-10T15:20");

  private Outcome pause(String until) {
    return pause(Optional.of(inNepal(until)));
  }

  private Outcome pause(Optional<Instant> until) {
    return world.pausing().pause(new PauseSubscription.Wish(SITA, of(SITA).id(), until));
  }

  private Subscription resume() {
    return world.resuming().resume(SITA, of(SITA).id());
  }

  private void paused() {
    begin();
    at("2026-04-10T15:20");
    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.Paused.class);
  }

  @Test
  void s20_what_was_left_is_lived_after_the_pause() { // C13
    paused();
    assertThat(world.mayUse(SITA)).isFalse();

    at("2026-05-20T10:00");
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(offer(SITA)).isEmpty();
    resume();

    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-06-09T10:00"));
    assertThat(world.told(SITA)).endsWith("subscription.paused", "subscription.resumed");
  }

  @Test
  void s20_the_next_period_follows_the_moved_end() {
    paused();
    at("2026-05-20T10:00");
    resume();

    at("2026-06-01T12:00").pays(opens(offer(SITA).orElseThrow()));

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-09T10:00"));
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void s20_it_goes_on_by_itself_when_nobody_says_so() {
    begin();
    at("2026-04-10T15:20");
    pause("2026-04-20T08:00");

    world.clock().set(inNepal("2026-04-20T08:00")); // before any run
    assertThat(world.mayUse(SITA)).isTrue();
    at("2026-04-22T00:00"); // late

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-04-20T08:00").plus(LEFT));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.resumed");
    assertThat(resume()).isEqualTo(of(SITA));
  }

  @Test
  void s20_a_pause_lasts_at_most_as_long_as_the_plan_allows() {
    paused();
    Instant latest = PAUSED.plus(PauseTerms.DEFAULT.longest());

    assertThat(((Subscription.Paused) of(SITA)).pause().until()).isEqualTo(latest);
    world.clock().set(latest.minusSeconds(1));
    assertThat(world.mayUse(SITA)).isFalse();
    world.clock().set(latest);
    assertThat(world.mayUse(SITA)).isTrue();
  }

  @Test
  void s20_paused_twice_is_paused_once() {
    paused();
    Subscription once = of(SITA);

    assertThat(pause("2026-04-12T00:00")).isEqualTo(new Outcome.Paused((Subscription.Paused) once));
    resume();
    assertThat(resume()).isEqualTo(of(SITA));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.paused", "subscription.resumed");
  }

  @Test
  void s20_a_pause_that_is_over_does_not_stand_in_the_way() {
    begin();
    at("2026-04-10T15:20");
    pause("2026-04-11T15:20");
    world.clock().set(inNepal("2026-04-13T15:20")); // nobody wrote down that it is over

    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.Paused.class);

    assertThat(((Subscription.Paused) of(SITA)).pause().number()).isEqualTo(2);
    assertThat(((Subscription.Paused) of(SITA)).pause().rest().left())
        .isEqualTo(LEFT.minus(Duration.ofDays(2)));
  }

  @Test
  void s20_the_open_request_is_closed_and_late_money_is_unapplied() { // S13
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offer = offer(SITA).orElseThrow();
    Payment live = opens(offer);
    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.BeingPaid.class);
    world.gateway().till().say(pidx(live), GatewayStatus.EXPIRED);

    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.Paused.class);
    assertThat(world.store().invoices().find(offer.id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
    pays(live); // a bank that confirms late

    var paid = (Payment.Completed) world.store().payments().find(live.id()).orElseThrow();
    assertThat(paid.disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(of(SITA)).isInstanceOf(Subscription.Paused.class);
    assertThat(world.told(SITA)).containsSubsequence("invoice.voided", "subscription.paused");
  }

  @Test
  void s20_only_paid_time_that_is_to_go_on_can_be_paused() {
    begin();
    cancels(When.PERIOD_END);
    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.NotPausable.class);
    world.keeping().keep(SITA, of(SITA).id());
    world.clock().set(inNepal("2026-04-30T15:20")); // grace, before any run

    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.NotPausable.class);
    at("2026-05-01T15:20");
    assertThat(pause(Optional.empty())).isInstanceOf(Outcome.NotPausable.class);
  }

  @Test
  void s20_the_plan_says_how_often_and_how_long() {
    Plan strict = world.sells(APlan.onSale().pausing(1, 10));
    at("2026-03-31T15:20");
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, strict);
    pays(started.payment().orElseThrow());
    var id = started.subscription().id();

    assertThat(wish(id, PAUSED.plusMillis(1))).isInstanceOf(Outcome.UntilTooFar.class);
    assertThat(wish(id, inNepal("2026-03-31T15:20"))).isInstanceOf(Outcome.UntilPast.class);
    assertThat(wish(id, PAUSED)).isInstanceOf(Outcome.Paused.class);
    world.resuming().resume(SITA, id);
    assertThat(wish(id, PAUSED)).isInstanceOf(Outcome.NoMorePauses.class);
  }

  private Outcome wish(SubscriptionId id, Instant until) {
    return world.pausing().pause(new PauseSubscription.Wish(SITA, id, Optional.of(until)));
  }

  @Test
  void s20_nothing_is_bought_while_it_stands_still() {
    paused();

    assertThat(renew(1)).isInstanceOf(RenewSubscription.Outcome.NotRenewable.class);
    assertThat(world.orders(SITA, plan))
        .isInstanceOf(StartCheckout.Outcome.AlreadySubscribed.class);
  }

  @Test
  void s19_cancelled_while_paused_it_ends_where_the_rest_ends() {
    paused();
    cancels(When.PERIOD_END);
    assertThat(of(SITA)).isInstanceOf(Subscription.Paused.class);

    at("2026-05-20T10:00");
    resume();
    assertThat(world.mayUse(SITA)).isTrue();
    at("2026-06-09T10:00");

    assertThat(((Subscription.Ended) of(SITA)).endedAt()).isEqualTo(inNepal("2026-06-09T10:00"));
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void s19_cancelled_now_while_paused_it_is_over() {
    paused();

    assertThat(cancels(When.NOW)).isInstanceOf(Subscription.Ended.class);
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void s20_a_pause_keeps_the_version_and_moves_no_money() {
    begin();
    Plan dearer = plan.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    world.store().write(() -> world.store().plans().replace(plan, dearer));
    at("2026-04-10T15:20");
    var books = world.store().ledger().balances();
    pause(Optional.empty());
    at("2026-05-20T10:00");
    resume();

    assertThat(world.store().ledger().balances()).isEqualTo(books);
    assertThat(of(SITA).agreement().plan().version()).isOne();
    at("2026-06-01T12:00");
    assertThat(offer(SITA).orElseThrow().total()).isEqualTo(Money.rupees(1_130));
  }
}
