package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.RotateEndpointSecret.Outcome;
import np.shulka.application.work.Race;
import np.shulka.application.work.Setting;
import np.shulka.application.work.World;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookEndpoints} tells of endpoints that take nothing. */
public interface WebhookEndpointsContract {
  PartnerStore all();

  private List<WebhookEndpointId> failing() {
    return all().endpoints().failing(1_000).stream().map(WebhookEndpoint::id).toList();
  }

  private SigningSecrets secrets(WebhookEndpoint endpoint) {
    return all().endpoints().find(endpoint.partner(), endpoint.id()).orElseThrow().secrets();
  }

  private List<Outcome> rotates(WebhookEndpoint endpoint, int times, Setting setting) {
    var rotation =
        new RotateEndpointSecret(all().endpoints(), all().store().transactions(), setting);
    return Race.of(times, _ -> rotation.rotate(endpoint.partner(), endpoint.id()));
  }

  @Test
  default void who_rotates_at_once_drops_no_secret_of_the_other() {
    WebhookEndpoint endpoint = PartnerStory.in(all()).listens();

    // others may have moved the clock of the same store
    Setting setting = new World(all().store()).setting();
    Instant now = setting.now();

    List<Outcome> outcomes = rotates(endpoint, 3, setting);

    assertThat(outcomes).filteredOn(Outcome.Rotated.class::isInstance).hasSize(2);
    assertThat(outcomes).contains(new Outcome.TooSoon(now.plus(Duration.ofHours(24))));
    List<String> signing = secrets(endpoint).at(now);
    assertThat(signing).hasSize(3).doesNotHaveDuplicates().endsWith(PartnerStory.SECRET);
    assertThat(signing).containsAll(told(outcomes));
  }

  private static List<String> told(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Rotated.class::isInstance)
        .map(outcome -> ((Outcome.Rotated) outcome).endpoint().secrets().current())
        .toList();
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
