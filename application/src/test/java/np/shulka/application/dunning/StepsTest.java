package np.shulka.application.dunning;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails alone, and what fails because nothing works. */
final class StepsTest extends LifeStory {
  private static final List<Subject> PEOPLE =
      IntStream.range(0, 15).mapToObj(i -> new Subject("person" + i)).toList();

  private final Set<SubscriptionId> poisoned = new HashSet<>();
  private int atOnceAtMost = 100;
  private Supplier<RuntimeException> poison = () -> new IllegalStateException("a bug");

  @BeforeEach
  void the_day_of_the_offers() {
    world.clock().set(inNepal("2026-03-31T15:20"));
    PEOPLE.forEach(this::subscribed);
    world.clock().set(inNepal("2026-04-16T15:20"));
  }

  private OfferRenewals node() {
    return new OfferRenewals(
        new PoisonedSubscriptions(due(), poisoned, () -> poison.get()),
        new RenewFreeTime(world.books(), world.setting()),
        world.setting());
  }

  private DueSubscriptions due() {
    return new SlowSubscriptions(world.store().due(), atOnceAtMost);
  }

  private static int all(OfferRenewals node, int atOnce) {
    int sum = 0;
    for (int some = node.offer(atOnce); some > 0; some = node.offer(atOnce)) sum += some;
    return sum;
  }

  private void poison(int many) {
    PEOPLE.stream().limit(many).map(who -> of(who).id()).forEach(poisoned::add);
  }

  @Test
  void a_page_full_of_failures_hides_none_of_the_others() {
    poison(4);

    assertThat(all(node(), 2)).isEqualTo(11);

    assertThat(world.alerts().ofSubscribers()).hasSize(4);
  }

  @Test
  void one_race_is_nothing_strange_and_two_are() {
    poison(1);
    poison = () -> new LostRace("something");
    OfferRenewals node = node();

    assertThat(all(node, 100)).isEqualTo(14);
    assertThat(world.alerts().ofSubscribers()).isEmpty();
    world.later(Duration.ofMinutes(1));
    assertThat(all(node, 100)).isZero();

    assertThat(world.alerts().ofSubscribers()).hasSize(1);
  }

  @Test
  void when_everything_fails_people_are_not_flooded() {
    poison(PEOPLE.size());

    assertThatThrownBy(() -> node().offer(100)).hasMessage("a bug");

    assertThat(world.alerts().ofSubscribers()).hasSize(10);
  }

  @Test
  void a_missing_database_is_nobodys_fault() {
    poison(1);
    poison = () -> new StoreUnavailable(new IllegalStateException("gone"));

    assertThatThrownBy(() -> node().offer(100)).isInstanceOf(StoreUnavailable.class);

    assertThat(world.alerts().ofSubscribers()).isEmpty();
    assertThat(offer(PEOPLE.getLast())).isEmpty();
  }

  @Test
  void what_takes_too_long_keeps_none_of_the_others_waiting() {
    poison(1);
    poison = () -> new StoreTooSlow(new IllegalStateException("57014"));
    OfferRenewals node = node();

    assertThat(all(node, 100)).isEqualTo(14);
    assertThat(world.alerts().ofSubscribers()).isEmpty();
    world.later(Duration.ofMinutes(1));
    assertThat(all(node, 100)).isZero();

    assertThat(world.alerts().ofSubscribers()).hasSize(1);
  }

  @Test
  void a_database_that_is_slow_with_everything_is_said_to_be() {
    poison(PEOPLE.size());
    poison = () -> new StoreTooSlow(new IllegalStateException("57014"));

    assertThatThrownBy(() -> node().offer(100)).isInstanceOf(StoreTooSlow.class);

    assertThat(world.alerts().ofSubscribers()).isEmpty();
  }

  @Test
  void a_page_that_is_too_long_to_be_read_is_read_in_halves() {
    atOnceAtMost = 4;

    assertThat(all(node(), 100)).isEqualTo(15);

    atOnceAtMost = 0;
    assertThatThrownBy(() -> node().offer(100)).isInstanceOf(StoreTooSlow.class);
  }

  @Test
  void turns_are_as_careful() {
    poison(1);
    world.clock().set(inNepal("2026-05-01T15:20"));
    var due = new PoisonedSubscriptions(due(), poisoned, () -> poison.get());

    assertThat(new TurnSubscriptions(due, world.store().invoices(), world.setting()).turn(100))
        .isEqualTo(14);

    assertThat(world.alerts().ofSubscribers()).hasSize(1);
  }
}
