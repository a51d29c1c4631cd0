package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Feed} does. */
public interface FeedContract {
  PartnerStore all();

  @Test
  default void what_happened_is_told_oldest_first_and_numbered() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");
    Subscriber hari = story.creates("hari");
    List<Event> first = story.happens(sita, "subscription.created", "invoice.issued");
    List<Event> then = story.happens(hari, "subscription.created");
    List<Event> last = story.happens(sita, "invoice.paid");

    assertThat(story.told())
        .containsExactly(
            new Told(sita.id(), 1, first.get(0)),
            new Told(sita.id(), 2, first.get(1)),
            new Told(hari.id(), 1, then.getFirst()),
            new Told(sita.id(), 3, last.getFirst()));
  }

  @Test
  default void it_is_read_on_from_the_last_event() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");
    List<Event> events = story.happens(sita, "a.a", "b.b", "c.c", "d.d", "e.e");

    List<Event> read = new ArrayList<>();
    Optional<UUID> last = Optional.empty();
    while (read.size() < events.size()) {
      List<Told> next = all().feed().read(story.partner().id(), last, 2).orElseThrow();
      next.stream().map(Told::event).filter(events::contains).forEach(read::add);
      if (!next.isEmpty()) last = Optional.of(next.getLast().event().id());
    }

    assertThat(read).isEqualTo(events);
  }

  @Test
  default void a_partner_is_told_of_its_own_subscribers_alone() {
    PartnerStory mine = PartnerStory.in(all());
    PartnerStory other = PartnerStory.in(all());
    List<Event> own = mine.happens(mine.creates("sita"), "invoice.paid");
    List<Event> theirs = other.happens(other.creates("sita"), "invoice.paid");

    assertThat(mine.told()).extracting(Told::event).isEqualTo(own);
    UUID foreign = theirs.getFirst().id();
    assertThat(all().feed().read(mine.partner().id(), Optional.of(foreign), 10)).isEmpty();
    assertThat(all().feed().read(mine.partner().id(), Optional.of(AnId.uuid()), 10)).isEmpty();
  }

  @Test
  default void what_happened_last_to_somebody_is_read_newest_first() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");
    List<Event> events = story.happens(sita, "a.a", "b.b", "c.c");
    story.happens(story.creates("hari"), "d.d");

    assertThat(all().feed().latest(sita.id(), 2))
        .containsExactly(
            new Told(sita.id(), 3, events.get(2)), new Told(sita.id(), 2, events.get(1)));
    assertThat(all().feed().latest(AnId.ofSubscriber(), 2)).isEmpty();
  }

  @Test
  default void what_is_rolled_back_is_not_told() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.creates("sita");

    try {
      all().store().write(() -> tellsAndFails(sita));
    } catch (IllegalStateException asPlanned) {
      assertThat(asPlanned).hasMessage("no");
    }
    List<Event> real = story.happens(sita, "invoice.paid");

    assertThat(story.told()).containsExactly(new Told(sita.id(), 1, real.getFirst()));
  }

  private void tellsAndFails(Subscriber subscriber) {
    all().store().outbox().append(subscriber.id(), List.of(PartnerStory.event("invoice.paid")));
    throw new IllegalStateException("no");
  }
}
