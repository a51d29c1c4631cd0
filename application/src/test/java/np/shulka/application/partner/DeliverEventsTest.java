package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.partner.Messenger.Outcome;
import np.shulka.application.work.Event;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** How long and how often events are brought to an endpoint. */
final class DeliverEventsTest {
  private static final Outcome TAKEN = new Outcome.Taken(200);
  private static final Outcome REFUSED =
      new Outcome.Refused(Optional.of(500), "it answered 500", Optional.empty());

  private final World world = new World();
  private final InMemoryPartnerStore all = new InMemoryPartnerStore((InMemoryStore) world.store());
  private final PartnerStory story = PartnerStory.in(all);
  private final WebhookEndpoint endpoint = story.listens();
  private final List<Instant> attempts = new ArrayList<>();
  private final List<Event> brought = new ArrayList<>();
  private Outcome answer = TAKEN;

  private DeliverEvents delivering() {
    Messenger messenger =
        parcel -> {
          attempts.add(world.setting().now());
          brought.add(parcel.told().event());
          return answer;
        };
    return new DeliverEvents(all.deliveries(), messenger, 8, world.setting());
  }

  private void deals() {
    new FanOutEvents(all.deliveries(), world.setting()).fanOut(100);
  }

  private void delivers() {
    while (delivering().deliver(10, Runnable::run) > 0) world.later(Duration.ZERO);
  }

  private void timePasses(Duration whole, Duration step) {
    Instant end = world.setting().now().plus(whole);
    while (world.setting().now().isBefore(end)) {
      delivers();
      world.later(step);
    }
  }

  private List<Delivery> deliveries() {
    Page.Request all = new Page.Request(200, Optional.empty());
    return this.all.deliveries().of(endpoint.id(), all).items().reversed();
  }

  @Test
  void what_is_taken_is_brought_once() {
    List<Event> events = story.happens(story.creates("sita"), "a.a", "b.b", "c.c");
    deals();
    delivers();
    delivers();

    assertThat(brought).isEqualTo(events);
    assertThat(deliveries()).extracting(Delivery::status).containsOnly(Status.DELIVERED);
  }

  /** Somebody else may have it by then, and the next one of its subscriber after it. */
  @Test
  void what_waited_for_a_hand_too_long_is_not_brought() {
    List<Event> events = story.happens(story.creates("sita"), "a.a", "b.b");
    deals();
    List<Runnable> late = new ArrayList<>();
    delivering().deliver(10, late::add);
    world.later(Duration.ofMinutes(1));
    delivers();
    assertThat(brought).isEqualTo(events);

    late.forEach(Runnable::run);

    assertThat(late).hasSize(1);
    assertThat(brought).isEqualTo(events);
  }

  /** What kills whoever takes it must not do so in silence. */
  @Test
  void what_nodes_die_with_again_and_again_is_told_first() {
    story.happens(story.creates("sita"), "a.a", "b.b");
    deals();
    for (int died = 0; died < 10; died++) {
      assertThat(delivering().deliver(10, _ -> {})).isOne();
      assertThat(world.alerts().ofEndpoints()).isEmpty();
      world.later(Duration.ofHours(2));
    }

    delivering().deliver(10, _ -> {});

    assertThat(world.alerts().ofEndpoints())
        .singleElement()
        .asString()
        .contains(deliveries().getFirst().id().toString(), "was taken 10 times in a row");
  }

  @Test
  void what_is_refused_is_tried_over_three_days() {
    story.happens(story.creates("sita"), "a.a");
    answer = REFUSED;
    deals();
    Instant start = world.setting().now();
    timePasses(Duration.ofDays(4), Duration.ofSeconds(5));

    assertThat(attempts).hasSize(10);
    assertThat(Duration.between(start, attempts.getLast())).isGreaterThan(Duration.ofDays(3));
    assertThat(Duration.between(start, attempts.get(1))).isEqualTo(Duration.ofSeconds(5));
    assertThat(deliveries().getFirst().status()).isEqualTo(Status.DEAD);
  }

  @Test
  void an_endpoint_that_takes_nothing_for_days_is_disabled() {
    story.happens(story.creates("sita"), "a.a", "b.b");
    answer = REFUSED;
    deals();
    timePasses(Duration.ofDays(4), Duration.ofMinutes(5));

    assertThat(all.endpoints().find(endpoint.id()).orElseThrow().standing())
        .isInstanceOf(WebhookEndpoint.Standing.Disabled.class);
    assertThat(world.alerts().ofEndpoints()).hasSize(1);
    assertThat(world.alerts().ofEndpoints().getFirst())
        .contains(endpoint.id().toString(), "took nothing for three days");
    assertThat(deliveries()).extracting(Delivery::status).containsOnly(Status.DEAD);
  }

  /** Of what was taken in one go the first shows that it is well again. */
  @Test
  void an_endpoint_that_takes_things_again_is_not_disabled() {
    story.happens(story.creates("sita"), "a.a");
    answer = REFUSED;
    deals();
    timePasses(Duration.ofHours(73), Duration.ofMinutes(5));
    Stream.of("gita", "hari").forEach(who -> story.happens(story.creates(who), "a.a"));
    deals();
    int before = brought.size();

    Messenger well =
        parcel -> {
          brought.add(parcel.told().event());
          return brought.size() == before + 1 ? TAKEN : REFUSED;
        };
    new DeliverEvents(all.deliveries(), well, 8, world.setting()).deliver(10, Runnable::run);

    assertThat(brought).hasSize(before + 2);
    assertThat(all.endpoints().find(endpoint.id()).orElseThrow().standing())
        .isInstanceOf(WebhookEndpoint.Standing.Failing.class);
    assertThat(world.alerts().ofEndpoints()).isEmpty();
  }

  @Test
  void an_endpoint_that_is_gone_is_disabled_at_once() {
    story.happens(story.creates("sita"), "a.a", "b.b");
    answer = new Outcome.Gone(410);
    deals();
    delivers();

    assertThat(brought).hasSize(1);
    assertThat(world.alerts().ofEndpoints().getFirst()).contains("says that it is gone");
    assertThat(deliveries()).extracting(Delivery::status).containsOnly(Status.DEAD);
  }

  @Test
  void an_endpoint_says_when_to_come_back() {
    story.happens(story.creates("sita"), "a.a");
    answer =
        new Outcome.Refused(
            Optional.of(429), "it answered 429", Optional.of(Duration.ofMinutes(10)));
    deals();
    delivers();
    Instant first = attempts.getFirst();
    answer = TAKEN;
    timePasses(Duration.ofHours(1), Duration.ofSeconds(30));

    assertThat(attempts).hasSize(2);
    assertThat(Duration.between(first, attempts.getLast())).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_dead_event_makes_way_for_the_next_one() {
    List<Event> events = story.happens(story.creates("sita"), "poison.a", "good.b");
    deals();
    Messenger picky =
        parcel -> {
          brought.add(parcel.told().event());
          return parcel.told().event().type().startsWith("poison") ? REFUSED : TAKEN;
        };
    var delivering = new DeliverEvents(all.deliveries(), picky, 8, world.setting());
    for (int hour = 0; hour < 100; hour++) {
      delivering.deliver(10, Runnable::run);
      world.later(Duration.ofHours(1));
    }

    assertThat(brought.getLast()).isEqualTo(events.getLast());
    assertThat(deliveries()).extracting(Delivery::status).contains(Status.DEAD);
  }
}
