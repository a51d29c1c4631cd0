package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.work.Page;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** What nodes took and said nothing of, in every {@link Deliveries}. */
public interface LostDeliveriesContract {
  Instant NOW = DeliveriesContract.NOW;
  Duration LEASE = DeliveriesContract.LEASE;

  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  /** One that is on its way to it. */
  private WebhookEndpoint awaited() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    story.happens(story.creates("sita"), "a.a");
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
    return endpoint;
  }

  private List<Parcel> takes(WebhookEndpoint endpoint, Instant now) {
    return deliveries().claim(now, LEASE, 3, 10_000).stream()
        .filter(parcel -> parcel.endpoint().id().equals(endpoint.id()))
        .toList();
  }

  private void refuses(Parcel parcel, Instant now) {
    Reply refused = new Reply(Optional.of(500), "it answered 500", now);
    deliveries().failed(parcel, refused, Optional.of(now), now);
  }

  private int attempts(WebhookEndpoint endpoint) {
    Page.Request first = new Page.Request(1, Optional.empty());
    return deliveries().of(endpoint.id(), first).items().stream()
        .mapToInt(Delivery::attempts)
        .findFirst()
        .orElseThrow();
  }

  @Test
  default void what_nodes_died_with_is_no_attempt_of_its_endpoint() {
    WebhookEndpoint endpoint = awaited();
    Instant now = NOW;
    for (int died = 0; died < 9; died++) {
      assertThat(takes(endpoint, now)).hasSize(1);
      now = now.plus(Duration.ofHours(2));
    }

    Parcel taken = takes(endpoint, now).getFirst();
    assertThat(taken.attempts()).isOne();
    assertThat(taken.lost()).isEqualTo(9);
    assertThat(attempts(endpoint)).isZero();
    refuses(taken, now);
    assertThat(attempts(endpoint)).isOne();

    Parcel again = takes(endpoint, now).getFirst();
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.lost()).isZero();
    deliveries().delivered(again, new Reply(Optional.of(200), "", now));
    assertThat(attempts(endpoint)).isEqualTo(2);
  }

  /** It may be the fault of what they died with, and others must not wait for it. */
  @Test
  default void what_nodes_die_with_comes_ever_more_seldom() {
    WebhookEndpoint endpoint = awaited();
    Instant now = NOW;
    for (int minutes : new int[] {0, 1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      assertThat(takes(endpoint, now)).hasSize(1);
      Instant due = now.plus(LEASE).plus(Duration.ofMinutes(minutes));
      assertThat(takes(endpoint, due.minusSeconds(1))).isEmpty();
      now = due;
    }

    refuses(takes(endpoint, now).getFirst(), now);
    assertThat(takes(endpoint, now)).hasSize(1);
    assertThat(takes(endpoint, now.plus(LEASE))).hasSize(1);
  }
}
