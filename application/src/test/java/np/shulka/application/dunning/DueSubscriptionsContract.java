package np.shulka.application.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Asked;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.work.Event;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link DueSubscriptions} does. */
public interface DueSubscriptionsContract {
  /** So long ago that nothing of other tests is due by then. */
  Instant LONG_AGO = Instant.parse("2013-08-10T09:35:00Z");

  int ALL = 1_000;

  Store store();

  private Story longAgo() {
    return Story.in(store()).at(LONG_AGO);
  }

  private Optional<Turning> turning(Subscription subscription, Instant now) {
    return store().due().turning(now, 0, ALL).stream()
        .filter(turning -> turning.subscription().id().equals(subscription.id()))
        .findFirst();
  }

  private Optional<Renewable> renewable(Subscription subscription, Instant now) {
    return store().due().renewable(now, 0, ALL).stream()
        .filter(renewable -> renewable.subscription().id().equals(subscription.id()))
        .findFirst();
  }

  private static Step turn(Live before, Optional<Voiding> voided) {
    Subscription after = before.turn(Deadlines.DEFAULT.grace());
    return new Step(
        before, after, Optional.empty(), voided, Optional.empty(), events(after), List.of());
  }

  private static Step offer(Subscription.Payable before, Invoice.Open offer) {
    Subscription.Payable after = before.bill();
    Optional<Invoice.Open> issued = Optional.of(offer);
    return new Step(
        before,
        after,
        Optional.empty(),
        Optional.empty(),
        issued,
        events(after),
        List.of(
            ANotice.of(Notice.Kind.RENEWAL_OFFERED)
                .to(offer.request().debtor().subscriber())
                .askingFor(offer)
                .build()));
  }

  private static List<Event> events(Subscription after) {
    Map<String, Object> which = Map.of("subscriptionId", after.id().toString());
    return List.of(
        new Event(AnId.uuid(), "first", LONG_AGO, which),
        new Event(AnId.uuid(), "second", LONG_AGO, which));
  }

  @Test
  default void paid_time_turns_at_its_end_and_not_before() {
    Subscription.Active active = longAgo().subscribesAndPays().subscription();

    assertThat(turning(active, active.turnsAt().minusMillis(1))).isEmpty();
    assertThat(turning(active, active.turnsAt())).contains(new Turning(active, Optional.empty()));
  }

  @Test
  default void a_pause_ends_at_its_end_and_what_was_left_goes_on() { // S20
    Story story = longAgo();
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant until = LONG_AGO.plus(Duration.ofDays(40));
    Subscription.Paused paused = active.pause(1, story.later(Duration.ofDays(9)).now(), until);
    store().write(() -> store().subscriptions().replace(active, paused));

    assertThat(renewable(paused, until)).isEmpty();
    assertThat(turning(paused, until.minusMillis(1))).isEmpty();
    assertThat(turning(paused, until)).contains(new Turning(paused, Optional.empty()));
    assertThat(store().due().take(List.of(turn(paused, Optional.empty())))).isOne();

    assertThat(store().subscriptions().find(active.id())).contains(paused.resume(until));
  }

  @Test
  default void what_turned_is_kept_with_its_events() {
    Story story = longAgo();
    Subscription.Active active = story.subscribesAndPays().subscription();
    int before = store().events(story.subscriber().id()).size();
    Step step = turn(active, Optional.empty());

    assertThat(store().due().take(List.of(step))).isOne();

    assertThat(store().subscriptions().find(active.id())).contains(step.after());
    assertThat(store().events(story.subscriber().id()).subList(before, before + 2))
        .extracting(recorded -> recorded.event().type())
        .containsExactly("first", "second");
    assertThat(turning(active, active.turnsAt())).isEmpty();
  }

  @Test
  default void what_ends_takes_its_request_along() {
    Story story = longAgo();
    Subscription.Incomplete incomplete = story.subscribes();
    Invoice.Open asked = story.owes(incomplete);
    Instant end = incomplete.turnsAt();

    assertThat(turning(incomplete, end))
        .contains(new Turning(incomplete, Optional.of(new Asked(asked.id(), false))));
    Step step = turn(incomplete, Optional.of(new Voiding(asked.id(), end)));
    assertThat(store().due().take(List.of(step))).isOne();

    assertThat(store().subscriptions().find(incomplete.id())).contains(step.after());
    assertThat(store().invoices().find(asked.id())).contains(asked.close(end));
  }

  @Test
  default void what_would_end_waits_for_who_came_in_time() { // S11
    Story story = longAgo();
    Subscription.Incomplete incomplete = story.subscribes();
    Invoice.Open asked = story.owes(incomplete);
    Instant end = incomplete.turnsAt();

    story.at(end.minusSeconds(1)).letsPay(asked);

    assertThat(turning(incomplete, end.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  default void who_came_too_late_is_not_waited_for() { // S11
    Story story = longAgo();
    Subscription.Incomplete incomplete = story.subscribes();
    Invoice.Open asked = story.owes(incomplete);

    story.at(incomplete.turnsAt()).letsPay(asked);

    assertThat(turning(incomplete, incomplete.turnsAt())).isPresent();
  }

  @Test
  default void the_next_time_is_offered_before_the_end_and_once() { // S10
    Story story = longAgo();
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant opens = active.offersAt(Deadlines.DEFAULT).orElseThrow();
    Invoice.Open offer = story.at(opens).requestFor(active);

    assertThat(renewable(active, opens.minusMillis(1))).isEmpty();
    assertThat(renewable(active, opens))
        .contains(
            new Renewable(
                active,
                store().catalog().chosen(active.agreement().selection()),
                Optional.empty(),
                Standing.EVEN,
                Optional.empty()));
    assertThat(store().due().take(List.of(offer(active, offer)))).isOne();

    assertThat(renewable(active, opens)).isEmpty();
    assertThat(store().invoices().open(active.id())).contains(offer);
    assertThat(store().subscriptions().find(active.id())).contains(active.bill());
    assertThat(store().noticesTo(story.subscriber().id())).hasSize(1);
  }

  @Test
  default void what_changed_meanwhile_is_left_out_and_the_others_are_not() {
    Story story = longAgo();
    Subscription.Active moved = story.subscribesAndPays().subscription();
    Subscription.Active other = longAgo().subscribesAndPays().subscription();
    store().write(() -> store().subscriptions().replace(moved, moved.bill()));
    int events = store().events(story.subscriber().id()).size();

    int taken =
        store().due().take(List.of(turn(moved, Optional.empty()), turn(other, Optional.empty())));

    assertThat(taken).isOne();
    assertThat(store().subscriptions().find(moved.id())).contains(moved.bill());
    assertThat(store().subscriptions().find(other.id()).orElseThrow())
        .isInstanceOf(Subscription.PastDue.class);
    assertThat(store().events(story.subscriber().id())).hasSize(events);
  }

  @Test
  default void two_subscriptions_of_one_subscriber_go_together() {
    Story story = longAgo();
    Subscription.Active one = story.subscribesAndPays().subscription();
    Story another = story.alsoTakes(APlan.onSale());
    Subscription.Active two = another.subscribesAndPays().subscription();
    int before = store().events(story.subscriber().id()).size();

    int taken =
        store().due().take(List.of(turn(one, Optional.empty()), turn(two, Optional.empty())));

    assertThat(taken).isEqualTo(2);
    assertThat(store().events(story.subscriber().id())).hasSize(before + 4);
  }

  @Test
  default void of_nodes_that_offer_at_once_one_does() { // G2
    Story story = longAgo();
    Subscription.Active active = story.subscribesAndPays().subscription();

    List<Integer> taken =
        Race.of(4, _ -> store().due().take(List.of(offer(active, story.requestFor(active)))));

    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isOne();
    assertThat(store().noticesTo(story.subscriber().id())).hasSize(1);
  }

  @Test
  default void a_subscription_that_is_cancelled_is_not_offered() { // S10
    Subscription.Active active = longAgo().subscribesAndPays().subscription();
    Subscription.Active cancelled =
        active.cancelAtEnd(new Cancellation(new Subject("sita"), Optional.of("dear"), LONG_AGO));

    store().write(() -> store().subscriptions().replace(active, cancelled));

    assertThat(store().subscriptions().find(active.id())).contains(cancelled);
    assertThat(renewable(active, active.turnsAt())).isEmpty();
    assertThat(turning(active, active.turnsAt()))
        .contains(new Turning(cancelled, Optional.empty()));
  }

  @Test
  default void what_was_passed_is_not_looked_at_again() {
    Instant end = longAgo().subscribesAndPays().subscription().turnsAt();
    longAgo().subscribesAndPays();
    List<Turning> turning = store().due().turning(end, 0, ALL);
    List<Renewable> renewable = store().due().renewable(end, 0, ALL);

    assertThat(store().due().turning(end, 1, 1)).containsExactly(turning.get(1));
    assertThat(store().due().renewable(end, 1, 1)).containsExactly(renewable.get(1));
  }

  @Test
  default void says_when_something_falls_due_next() {
    Subscription.Active active = longAgo().subscribesAndPays().subscription();

    assertThat(store().due().nextDue().orElseThrow())
        .isBeforeOrEqualTo(active.offersAt(Deadlines.DEFAULT).orElseThrow());
  }
}
