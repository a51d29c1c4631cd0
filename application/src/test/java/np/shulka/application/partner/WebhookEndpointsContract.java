package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookEndpoints} tells of endpoints that take nothing. */
public interface WebhookEndpointsContract {
  PartnerStore all();

  private List<WebhookEndpointId> failing() {
    return all().endpoints().failing(1_000).stream().map(WebhookEndpoint::id).toList();
  }

  @Test
  default void an_endpoint_that_refuses_is_failing_until_it_takes() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    story.happens(story.creates("sita"), "a.a");
    Deliveries deliveries = all().deliveries();
    while (deliveries.fanOut(ATime.NOW, 100) > 0) Thread.onSpinWait();
    assertThat(failing()).doesNotContain(endpoint.id());
    Deliveries.Parcel parcel =
        deliveries.claim(ATime.NOW, DeliveriesContract.LEASE, 3, 10_000).stream()
            .filter(it -> it.endpoint().id().equals(endpoint.id()))
            .findFirst()
            .orElseThrow();

    Reply refused = new Reply(Optional.of(500), "it answered 500", ATime.NOW);
    deliveries.failed(parcel, refused, Optional.of(ATime.NOW), ATime.NOW);
    assertThat(failing()).contains(endpoint.id());

    deliveries.delivered(parcel, new Reply(Optional.of(200), "", ATime.NOW));
    assertThat(failing()).doesNotContain(endpoint.id());
  }

  @Test
  default void a_disabled_endpoint_is_failing_until_removed() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint older = story.listens();
    WebhookEndpoint endpoint = story.listens();
    all().deliveries().disable(older.id(), Optional.empty(), ATime.NOW);
    all().deliveries().disable(endpoint.id(), Optional.empty(), ATime.NOW);

    assertThat(failing()).contains(endpoint.id(), older.id());
    assertThat(all().endpoints().failing(1)).hasSize(1);

    all().store().write(() -> all().endpoints().remove(endpoint));
    assertThat(failing()).doesNotContain(endpoint.id()).contains(older.id());
  }
}
