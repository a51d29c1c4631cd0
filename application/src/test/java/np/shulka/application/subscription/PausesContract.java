package np.shulka.application.subscription;

import static np.shulka.domain.money.ATime.NEPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} does with pauses (S20). */
public interface PausesContract {
  Duration MONTH = Duration.ofDays(30);

  Store store();

  private <S extends Subscription> S becomes(Subscription before, S after) {
    store().write(() -> store().subscriptions().replace(before, after));
    assertThat(store().subscriptions().find(before.id())).contains(after);
    return after;
  }

  private Subscription.Paused paused(Story story) {
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant at = story.later(Duration.ofDays(10)).now();
    return becomes(active, active.pause(1, at, at.plus(MONTH)));
  }

  @Test
  default void finds_what_stands_still_and_what_goes_on() {
    Story story = Story.in(store());
    Subscription.Paused paused = paused(story);
    assertThat(store().subscriptions().pauses(paused.id())).isOne();

    Subscription.Active resumed =
        becomes(paused, paused.resume(story.later(Duration.ofDays(5)).now()));

    assertThat(store().subscriptions().pauses(resumed.id())).isOne();
    assertThat(store().subscriptions().live(story.subscriber().id())).containsExactly(resumed);
    becomes(resumed, resumed.bill());
  }

  @Test
  default void finds_what_was_paused_twice() {
    Story story = Story.in(store());
    Subscription.Paused once = paused(story);
    Subscription.Active between = becomes(once, once.resume(story.later(MONTH).now()));
    Instant again = story.later(Duration.ofDays(1)).now();

    Subscription.Paused twice = becomes(between, between.pause(2, again, again.plus(MONTH)));

    assertThat(store().subscriptions().pauses(twice.id())).isEqualTo(2);
    becomes(twice, twice.resume(again.plus(MONTH)));
  }

  @Test
  default void says_when_time_stood_still() {
    Story story = Story.in(store());
    Subscription.Paused once = paused(story);
    Instant granted = once.pause().at().plus(once.pause().rest().left());
    assertThat(store().subscriptions().standstills(once.id()))
        .containsExactly(new Standstill(once.pause().at(), granted, once.pause().until()));

    Instant resumed = story.later(Duration.ofDays(3)).now();
    Subscription.Active between = becomes(once, once.resume(resumed));
    Instant again = story.later(Duration.ofDays(1)).now();
    Subscription.Paused twice = becomes(between, between.pause(2, again, again.plus(MONTH)));

    assertThat(store().subscriptions().standstills(twice.id()))
        .containsExactly(
            new Standstill(once.pause().at(), granted, resumed),
            new Standstill(again, between.paid().time().endsAt(), again.plus(MONTH)));
  }

  @Test
  default void what_was_moved_is_renewed_behind_its_end() {
    Story story = Story.in(store());
    Subscription.Paused paused = paused(story);
    Subscription.Active resumed =
        becomes(paused, paused.resume(story.later(Duration.ofDays(5)).now()));

    Subscription.Active renewed = story.later(Duration.ofDays(2)).renews(resumed).subscription();

    assertThat(renewed.paid().time().startsAt()).isEqualTo(resumed.paid().time().endsAt());
    assertThat(renewed.paid().since()).isEqualTo(resumed.paid().since());
    assertThat(store().subscriptions().find(renewed.id())).contains(renewed);
    Subscription.Active again = story.renews(renewed).subscription();
    assertThat(store().subscriptions().find(again.id())).contains(again);
    Instant at = story.later(Duration.ofDays(1)).now();
    becomes(again, again.pause(2, at, at.plus(MONTH)));
  }

  @Test
  default void what_stands_still_is_cancelled_kept_and_ended() {
    Story story = Story.in(store());
    Subscription.Paused paused = paused(story);
    var wish = new Cancellation(new Subject("sita"), Optional.empty(), story.now());

    Subscription.Paused cancelled = becomes(paused, paused.cancelAtEnd(wish));
    Subscription.Paused kept = becomes(cancelled, cancelled.keep());

    becomes(kept, kept.cancelNow(wish));
  }

  @Test
  default void what_ran_out_after_a_pause_is_found() {
    Story story = Story.in(store());
    Subscription.Paused paused = paused(story);
    Subscription.Active resumed = becomes(paused, paused.resume(story.now()));

    var late = becomes(resumed, (Subscription.PastDue) resumed.turn(Duration.ZERO));

    var ended = becomes(late, (Subscription.Ended) late.turn(Duration.ZERO));
    assertThat(ended.endedAt()).isEqualTo(resumed.paid().graceUntil());
  }

  @Test
  default void a_stale_pause_loses() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    store().write(() -> store().subscriptions().replace(active, active.bill()));
    Subscription.Paused late = active.pause(1, story.now(), story.now().plus(MONTH));

    assertThatThrownBy(() -> store().write(() -> store().subscriptions().replace(active, late)))
        .isInstanceOf(LostRace.class);

    assertThat(store().subscriptions().pauses(active.id())).isZero();
  }

  @Test
  default void nothing_is_asked_for_what_stands_still() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    story.owes(active);

    assertRefused(active, active.pause(1, story.now(), story.now().plus(MONTH)));
  }

  @Test
  default void time_that_was_not_left_is_refused() {
    Story story = Story.in(store());
    Subscription.Paused paused = paused(story);
    Subscription.Active honest = paused.resume(story.now());
    Instant later = honest.paid().time().endsAt().plus(Duration.ofDays(1));
    var longer =
        new PaidPeriod(
            new Period(story.now(), later),
            honest.paid().paidBy(),
            new BillingAnchor(later, NEPAL, honest.paid().anchor().every()),
            later.plus(Duration.ofDays(7)),
            story.now());
    var forged =
        new Subscription.Active(honest.agreement(), honest.revision(), honest.trial(), longer);

    assertRefused(paused, forged);
  }

  @Test
  default void more_than_the_plan_allows_is_refused() {
    Story story = Story.about(store(), APlan.onSale().pausing(1, 10));
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant now = story.now();

    assertRefused(active, active.pause(1, now, now.plus(Duration.ofDays(10)).plusMillis(1)));
    Subscription.Paused paused =
        becomes(active, active.pause(1, now, now.plus(Duration.ofDays(10))));
    Subscription.Active resumed = becomes(paused, paused.resume(now.plusSeconds(9)));
    assertRefused(resumed, resumed.pause(2, now.plusSeconds(10), now.plus(Duration.ofDays(1))));
  }

  private void assertRefused(Subscription before, Subscription after) {
    assertThatThrownBy(() -> store().write(() -> store().subscriptions().replace(before, after)))
        .isInstanceOf(RuntimeException.class);
    assertThat(store().subscriptions().find(before.id())).contains(before);
  }
}
