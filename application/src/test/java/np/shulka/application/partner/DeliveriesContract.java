package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.Event;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does. */
public interface DeliveriesContract {
  /** So late everything that tests before left behind is due as well; each looks for its own. */
  Instant NOW = ATime.NOW;

  Duration LEASE = Duration.ofMinutes(1);

  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  private void dealsOut() {
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
  }

  /** What is taken for that endpoint now; others get theirs back by and by. */
  private List<Parcel> takes(WebhookEndpoint endpoint, Instant now) {
    return deliveries().claim(now, LEASE, 3, 10_000).stream()
        .filter(parcel -> parcel.endpoint().id().equals(endpoint.id()))
        .toList();
  }

  private static List<Event> events(List<Parcel> parcels) {
    return parcels.stream().map(parcel -> parcel.told().event()).toList();
  }

  private static Reply took(Instant at) {
    return new Reply(Optional.of(200), "", at);
  }

  private static Reply refused(Instant at) {
    return new Reply(Optional.of(500), "it answered 500", at);
  }

  private List<Delivery> of(WebhookEndpoint endpoint) {
    return deliveries().of(endpoint.id(), new Page.Request(200, Optional.empty())).items();
  }

  @Test
  default void an_endpoint_gets_the_events_that_it_wants() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint everything = story.listens();
    WebhookEndpoint payments = story.listens("payment.completed");
    WebhookEndpoint other = PartnerStory.in(all()).listens();
    Subscriber sita = story.creates("sita");
    List<Event> told = story.happens(sita, "invoice.issued", "payment.completed");
    dealsOut();

    assertThat(of(everything)).extracting(it -> it.told().event()).isEqualTo(told.reversed());
    assertThat(of(payments)).extracting(it -> it.told().event()).containsExactly(told.getLast());
    assertThat(of(other)).isEmpty();
    assertThat(of(payments).getFirst().told().sequence()).isEqualTo(2);
  }

  @Test
  default void a_subscribers_events_go_one_after_the_other() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    List<Event> sitas = story.happens(story.creates("sita"), "a.a", "b.b");
    List<Event> haris = story.happens(story.creates("hari"), "a.a");
    dealsOut();

    List<Parcel> first = takes(endpoint, NOW);
    assertThat(events(first)).containsExactlyInAnyOrder(sitas.getFirst(), haris.getFirst());
    assertThat(takes(endpoint, NOW)).isEmpty();
    first.forEach(parcel -> deliveries().delivered(parcel, took(NOW)));

    assertThat(events(takes(endpoint, NOW))).containsExactly(sitas.getLast());
    assertThat(of(endpoint)).filteredOn(it -> it.status() == Status.DELIVERED).hasSize(2);
  }

  @Test
  default void what_failed_holds_up_its_subscriber_until_it_is_dead() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    List<Event> events = story.happens(story.creates("sita"), "a.a", "b.b");
    dealsOut();
    Instant later = NOW.plusSeconds(5);

    Parcel first = takes(endpoint, NOW).getFirst();
    deliveries().failed(first, refused(NOW), Optional.of(later), NOW);
    assertThat(takes(endpoint, NOW.plusSeconds(4))).isEmpty();
    Parcel again = takes(endpoint, later).getFirst();
    assertThat(again.told().event()).isEqualTo(events.getFirst());
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.endpoint().failingSince()).contains(NOW);
    deliveries().failed(again, refused(later), Optional.empty(), later);

    assertThat(events(takes(endpoint, later))).containsExactly(events.getLast());
    assertThat(of(endpoint).getLast().status()).isEqualTo(Status.DEAD);
    assertThat(of(endpoint).getLast().last()).contains(refused(later));
  }

  @Test
  default void what_a_dead_node_took_is_taken_again_after_the_lease() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    List<Event> events = story.happens(story.creates("sita"), "a.a", "b.b");
    dealsOut();
    Parcel lost = takes(endpoint, NOW).getFirst();

    Instant over = NOW.plus(LEASE);
    assertThat(takes(endpoint, over.minusSeconds(1))).isEmpty();
    Parcel taken = takes(endpoint, over).getFirst();
    assertThat(taken.told().event()).isEqualTo(events.getFirst());
    deliveries().failed(lost, refused(over), Optional.empty(), over);

    assertThat(of(endpoint).getLast().status()).isEqualTo(Status.PENDING);
    deliveries().delivered(taken, took(over));
    assertThat(of(endpoint).getLast().status()).isEqualTo(Status.DELIVERED);
  }

  @Test
  default void a_slow_endpoint_takes_no_more_than_its_share() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint slow = story.listens();
    Stream.of("a", "b", "c", "d", "e").forEach(who -> story.happens(story.creates(who), "a.a"));
    dealsOut();

    assertThat(takes(slow, NOW)).hasSize(3);
    assertThat(takes(slow, NOW)).isEmpty();
    PartnerStory neighbour = PartnerStory.in(all());
    WebhookEndpoint quick = neighbour.listens();
    neighbour.happens(neighbour.creates("a"), "a.a");
    dealsOut();

    assertThat(takes(quick, NOW)).hasSize(1);
  }

  @Test
  default void an_endpoint_that_refuses_is_left_alone_for_a_while() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    story.happens(story.creates("sita"), "a.a");
    story.happens(story.creates("hari"), "a.a");
    dealsOut();
    List<Parcel> both = takes(endpoint, NOW);
    Instant hold = NOW.plusSeconds(2);

    deliveries().failed(both.getFirst(), refused(NOW), Optional.of(NOW), hold);
    assertThat(takes(endpoint, NOW.plusSeconds(1))).isEmpty();

    Parcel again = takes(endpoint, hold).getFirst();
    assertThat(again.endpoint().failures()).isEqualTo(1);
    deliveries().delivered(again, took(hold));
    Optional<WebhookEndpoint> now = all().endpoints().find(story.partner().id(), endpoint.id());
    assertThat(now.orElseThrow().standing()).isEqualTo(new WebhookEndpoint.Standing.Working());
  }

  @Test
  default void a_disabled_endpoint_gets_nothing_any_more() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Subscriber sita = story.creates("sita");
    story.happens(sita, "a.a");
    dealsOut();

    assertThat(deliveries().disable(endpoint.id(), Optional.empty(), NOW)).hasValue(1);
    assertThat(deliveries().disable(endpoint.id(), Optional.empty(), NOW)).isEmpty();
    story.happens(sita, "b.b");
    dealsOut();

    assertThat(takes(endpoint, NOW)).isEmpty();
    assertThat(of(endpoint)).extracting(Delivery::status).containsExactly(Status.DEAD);
    assertThat(all().endpoints().find(story.partner().id(), endpoint.id()).orElseThrow().standing())
        .isEqualTo(new WebhookEndpoint.Standing.Disabled(NOW));
  }

  @Test
  default void only_who_still_takes_nothing_is_disabled_for_it() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Stream.of("a", "b").forEach(who -> story.happens(story.creates(who), "a.a", "b.b"));
    dealsOut();
    List<Parcel> taken = takes(endpoint, NOW);
    Optional<Instant> now = Optional.of(NOW);
    deliveries().failed(taken.getFirst(), refused(NOW), now, NOW);
    Optional<Instant> before = Optional.of(NOW.minusSeconds(1));
    assertThat(deliveries().disable(endpoint.id(), before, NOW)).isEmpty();

    deliveries().delivered(taken.getLast(), took(NOW));
    assertThat(deliveries().disable(endpoint.id(), now, NOW)).isEmpty();

    deliveries().failed(takes(endpoint, NOW).getFirst(), refused(NOW), now, NOW);
    assertThat(deliveries().disable(endpoint.id(), now, NOW)).isPresent();
  }

  @Test
  default void a_partner_that_is_shut_out_hears_nothing_more() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Subscriber sita = story.creates("sita");
    story.happens(sita, "a.a");
    dealsOut();
    all().store().write(() -> all().partners().disable(story.partner()));
    story.happens(sita, "b.b");
    dealsOut();

    assertThat(takes(endpoint, NOW)).isEmpty();
    assertThat(of(endpoint)).hasSize(1);
  }

  @Test
  default void who_races_to_take_takes_each_once() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Stream.of("a", "b", "c").forEach(who -> story.happens(story.creates(who), "a.a", "b.b"));

    List<Integer> dealt = Race.of(3, _ -> deliveries().fanOut(NOW, 100));
    dealsOut();
    List<List<Parcel>> taken = Race.of(3, _ -> takes(endpoint, NOW));

    assertThat(dealt).isNotEmpty();
    assertThat(of(endpoint)).hasSize(6);
    List<Parcel> all = taken.stream().flatMap(List::stream).toList();
    assertThat(all).extracting(Parcel::id).doesNotHaveDuplicates().hasSizeBetween(1, 9);
    assertThat(all).extracting(parcel -> parcel.told().sequence()).containsOnly(1L);
  }

  @Test
  default void deliveries_are_listed_in_parts_newest_first() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    List<Event> events = story.happens(story.creates("sita"), "a.a", "b.b", "c.c");
    dealsOut();

    Page<Delivery> first = deliveries().of(endpoint.id(), new Page.Request(2, Optional.empty()));
    Page<Delivery> rest = deliveries().of(endpoint.id(), new Page.Request(2, first.next()));

    assertThat(Stream.concat(first.items().stream(), rest.items().stream()))
        .extracting(it -> it.told().event())
        .isEqualTo(events.reversed());
    assertThat(rest.next()).isEmpty();
  }
}
