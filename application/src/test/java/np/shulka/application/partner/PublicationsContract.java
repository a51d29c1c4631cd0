package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.Event;
import np.shulka.application.work.Race;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Publications} does; each test has one of its own. */
public interface PublicationsContract {
  Instant NOW = ATime.NOW;
  Duration LEASE = Duration.ofMinutes(1);

  PartnerStore all();

  private List<Event> takes(UUID node, Instant now, int limit) {
    return all().publications().claim(node, now, LEASE, limit).stream().map(Told::event).toList();
  }

  private static Told last(List<Told> portion) {
    return portion.getLast();
  }

  @Test
  default void everything_is_taken_in_order_and_once() {
    UUID node = AnId.uuid();
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");
    List<Event> paid = story.happens(sita, "invoice.issued", "invoice.paid");
    List<Event> version = story.happensToTheCatalog(1);

    var first = all().publications().claim(node, NOW, LEASE, 2);
    assertThat(first).extracting(Told::event).isEqualTo(paid);
    assertThat(all().publications().published(node, last(first))).isTrue();

    var second = all().publications().claim(node, NOW, LEASE, 2);
    assertThat(second).extracting(Told::event).isEqualTo(version);
    assertThat(all().publications().published(node, last(second))).isTrue();
    assertThat(takes(node, NOW, 2)).isEmpty();
  }

  @Test
  default void what_was_not_published_is_taken_again() {
    UUID node = AnId.uuid();
    PartnerStory story = PartnerStory.in(all());
    List<Event> events = story.happens(story.creates("sita"), "invoice.issued");

    assertThat(takes(node, NOW, 10)).isEqualTo(events);
    assertThat(takes(node, NOW, 10)).isEqualTo(events);
  }

  @Test
  default void another_node_takes_over_when_the_lease_is_over() {
    UUID dying = AnId.uuid();
    UUID other = AnId.uuid();
    PartnerStory story = PartnerStory.in(all());
    List<Event> events = story.happens(story.creates("sita"), "invoice.issued");
    var taken = all().publications().claim(dying, NOW, LEASE, 10);

    assertThat(takes(other, NOW.plus(LEASE).minusSeconds(1), 10)).isEmpty();
    assertThat(takes(other, NOW.plus(LEASE), 10)).isEqualTo(events);

    assertThat(all().publications().published(dying, last(taken))).isFalse();
    assertThat(takes(other, NOW.plus(LEASE), 10)).isEqualTo(events);
  }

  @Test
  default void one_of_many_nodes_does_it() {
    PartnerStory story = PartnerStory.in(all());
    List<Event> events = story.happens(story.creates("sita"), "invoice.issued", "invoice.paid");

    List<List<Event>> taken = Race.of(4, _ -> takes(AnId.uuid(), NOW, 10));

    assertThat(taken).filteredOn(one -> !one.isEmpty()).containsExactly(events);
  }

  @Test
  default void what_is_not_in_the_log_yet_is_behind() {
    UUID node = AnId.uuid();
    PartnerStory story = PartnerStory.in(all());
    assertThat(all().publications().behind()).isEqualTo(Pile.EMPTY);
    story.happens(story.creates("sita"), "invoice.issued", "invoice.paid");
    story.happensToTheCatalog(1);

    var first = all().publications().claim(node, NOW, LEASE, 2);
    assertThat(all().publications().behind()).isEqualTo(new Pile(3, Optional.of(NOW)));
    all().publications().published(node, last(first));

    assertThat(all().publications().behind()).isEqualTo(new Pile(1, Optional.of(NOW)));
  }
}
