package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Backlog;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.WebhookEndpoints.Standings;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What who watches over webhooks is told; each test has a store of its own. */
public interface BacklogContract {
  Instant NOW = ATime.NOW;
  Duration LEASE = Duration.ofMinutes(1);
  Reply TOOK = new Reply(Optional.of(200), "", NOW);
  Reply REFUSED = new Reply(Optional.of(500), "it answered 500", NOW);

  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  private void dealsOut(Instant at) {
    while (deliveries().fanOut(at, 100) > 0) Thread.onSpinWait();
  }

  private static Pile pile(int count, Instant since) {
    return new Pile(count, Optional.of(since));
  }

  private static Backlog waits(Pile waiting, Pile due) {
    return new Backlog(0, waiting, due);
  }

  private Backlog backlog(Instant now) {
    return deliveries().backlog(now);
  }

  @Test
  default void what_is_not_dealt_out_yet_is_counted() {
    PartnerStory story = PartnerStory.in(all());
    story.listens("payment.completed");
    assertThat(backlog(NOW)).isEqualTo(waits(Pile.EMPTY, Pile.EMPTY));

    story.happens(story.creates("sita"), "invoice.issued", "payment.completed");
    story.happensToTheCatalog(1);

    assertThat(backlog(NOW)).isEqualTo(new Backlog(3, Pile.EMPTY, Pile.EMPTY));
    dealsOut(NOW);
    assertThat(backlog(NOW)).isEqualTo(waits(pile(1, NOW), pile(1, NOW)));
  }

  @Test
  default void due_is_what_somebody_could_take_now() {
    PartnerStory story = PartnerStory.in(all());
    story.listens();
    story.happens(story.creates("sita"), "a.a", "b.b");
    story.happens(story.creates("hari"), "a.a");
    dealsOut(NOW);
    assertThat(backlog(NOW)).isEqualTo(waits(pile(3, NOW), pile(2, NOW)));

    List<Parcel> taken = deliveries().claim(NOW, LEASE, 3, 10);

    assertThat(taken).hasSize(2);
    assertThat(backlog(NOW)).isEqualTo(waits(pile(3, NOW), Pile.EMPTY));
    assertThat(backlog(NOW.plus(LEASE))).isEqualTo(waits(pile(3, NOW), pile(2, NOW)));
    taken.forEach(parcel -> deliveries().delivered(parcel, TOOK));
    assertThat(backlog(NOW)).isEqualTo(waits(pile(1, NOW), pile(1, NOW)));
  }

  @Test
  default void what_failed_waits_and_is_not_due() {
    PartnerStory story = PartnerStory.in(all());
    story.listens();
    story.happens(story.creates("sita"), "a.a");
    story.happens(story.creates("hari"), "a.a");
    dealsOut(NOW);
    Parcel first = deliveries().claim(NOW, LEASE, 3, 1).getFirst();
    Instant later = NOW.plusSeconds(300);

    deliveries().failed(first, REFUSED, Optional.of(later), NOW.plusSeconds(2));

    assertThat(backlog(NOW)).isEqualTo(waits(pile(2, NOW), Pile.EMPTY));
    assertThat(backlog(NOW.plusSeconds(2)).due()).isEqualTo(pile(1, NOW));
    assertThat(backlog(later).due()).isEqualTo(pile(2, NOW));
  }

  @Test
  default void the_oldest_one_says_how_old_all_may_be() {
    PartnerStory story = PartnerStory.in(all());
    story.listens();
    Subscriber sita = story.creates("sita");
    story.happens(sita, "a.a");
    dealsOut(NOW);
    Instant later = NOW.plusSeconds(60);
    story.happens(sita, "b.b");
    dealsOut(later);
    assertThat(backlog(later)).isEqualTo(waits(pile(2, NOW), pile(1, NOW)));
    assertThat(backlog(later).waiting().age(later)).isEqualTo(Duration.ofSeconds(60));

    deliveries().claim(later, LEASE, 3, 10).forEach(it -> deliveries().delivered(it, TOOK));

    assertThat(backlog(later)).isEqualTo(waits(pile(1, later), pile(1, later)));
  }

  @Test
  default void what_is_sent_nowhere_any_more_does_not_wait() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint disabled = story.listens();
    WebhookEndpoint removed = story.listens();
    story.happens(story.creates("sita"), "a.a", "b.b");
    PartnerStory other = PartnerStory.in(all());
    other.listens();
    other.happens(other.creates("sita"), "a.a");
    dealsOut(NOW);
    assertThat(backlog(NOW).waiting().count()).isEqualTo(5);

    assertThat(deliveries().disable(disabled.id(), Optional.empty(), NOW)).hasValue(2);
    all().store().write(() -> all().endpoints().remove(removed));
    assertThat(backlog(NOW).waiting().count()).isEqualTo(1);
    all().store().write(() -> all().partners().disable(other.partner()));

    assertThat(backlog(NOW)).isEqualTo(waits(Pile.EMPTY, Pile.EMPTY));
  }

  @Test
  default void endpoints_are_counted_by_how_they_get_on() {
    PartnerStory story = PartnerStory.in(all());
    story.listens("plan.versioned");
    WebhookEndpoint failing = story.listens();
    deliveries().disable(story.listens().id(), Optional.empty(), NOW);
    WebhookEndpoint removed = story.listens();
    all().store().write(() -> all().endpoints().remove(removed));
    story.happens(story.creates("sita"), "a.a");
    dealsOut(NOW);
    Parcel refused = deliveries().claim(NOW, LEASE, 3, 10).getFirst();
    assertThat(refused.endpoint().id()).isEqualTo(failing.id());
    deliveries().failed(refused, REFUSED, Optional.of(NOW), NOW);

    assertThat(all().endpoints().standings()).isEqualTo(new Standings(1, 1, 1));
    all().store().write(() -> all().partners().disable(story.partner()));
    assertThat(all().endpoints().standings()).isEqualTo(new Standings(0, 0, 0));
  }
}
