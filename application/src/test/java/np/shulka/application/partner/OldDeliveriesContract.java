package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.Event;
import np.shulka.application.work.Page;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What was sent is deleted after a time, what was not never, and the events stay. */
public interface OldDeliveriesContract {
  Instant NOW = ATime.NOW;
  Duration LEASE = Duration.ofMinutes(1);

  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  private List<Status> statuses(WebhookEndpoint endpoint) {
    return deliveries().of(endpoint.id(), new Page.Request(200, Optional.empty())).items().stream()
        .map(Delivery::status)
        .toList();
  }

  private void endsAs(Status status, PartnerStory story, WebhookEndpoint endpoint) {
    story.happens(story.creates(status.name().toLowerCase(Locale.ROOT)), "a.a");
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
    var parcel =
        deliveries().claim(NOW, LEASE, 3, 100).stream()
            .filter(it -> it.endpoint().id().equals(endpoint.id()))
            .findFirst()
            .orElseThrow();
    Reply reply = new Reply(Optional.of(200), "", NOW);
    if (status == Status.DEAD) deliveries().failed(parcel, reply, Optional.empty(), NOW);
    else deliveries().delivered(parcel, reply);
  }

  @Test
  default void what_is_over_is_deleted_after_its_time() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    endsAs(Status.DELIVERED, story, endpoint);
    endsAs(Status.DEAD, story, endpoint);
    Subscriber waiting = story.creates("waiting");
    List<Event> last = story.happens(waiting, "a.a");
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
    Instant later = NOW.plusMillis(1);

    assertThat(deliveries().forget(Status.DELIVERED, NOW, 100)).isZero();
    assertThat(deliveries().forget(Status.DELIVERED, later, 100)).isEqualTo(1);
    assertThat(statuses(endpoint)).containsExactlyInAnyOrder(Status.PENDING, Status.DEAD);
    assertThat(deliveries().forget(Status.DEAD, later, 100)).isEqualTo(1);

    assertThat(statuses(endpoint)).containsExactly(Status.PENDING);
    assertThat(story.told()).hasSize(3).extracting(Told::event).contains(last.getFirst());
  }

  @Test
  default void what_is_deleted_is_not_dealt_out_again() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    endsAs(Status.DELIVERED, story, endpoint);

    assertThat(deliveries().forget(Status.DELIVERED, NOW.plusMillis(1), 1)).isEqualTo(1);

    assertThat(deliveries().fanOut(NOW, 100)).isZero();
    assertThat(statuses(endpoint)).isEmpty();
  }

  @Test
  default void what_nobody_is_to_get_any_more_is_given_up() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint removed = story.listens();
    WebhookEndpoint kept = story.listens();
    story.happens(story.creates("sita"), "a.a", "b.b");
    PartnerStory out = PartnerStory.in(all());
    WebhookEndpoint theirs = out.listens();
    out.happens(out.creates("sita"), "a.a");
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
    assertThat(deliveries().giveUp(100)).isZero();

    all().store().write(() -> all().endpoints().remove(removed));
    assertThat(deliveries().giveUp(1)).isEqualTo(1);
    assertThat(deliveries().giveUp(100)).isEqualTo(1);
    all().store().write(() -> all().partners().disable(out.partner()));
    assertThat(deliveries().giveUp(100)).isEqualTo(1);

    assertThat(statuses(removed)).containsOnly(Status.DEAD);
    assertThat(statuses(theirs)).containsOnly(Status.DEAD);
    assertThat(statuses(kept)).containsOnly(Status.PENDING);
    assertThat(deliveries().forget(Status.DEAD, NOW.plusMillis(1), 100)).isEqualTo(3);
  }
}
