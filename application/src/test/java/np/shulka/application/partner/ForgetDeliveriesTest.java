package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** How long is kept what was sent. */
final class ForgetDeliveriesTest {
  private static final Duration TAKEN_KEPT = Duration.ofDays(90);
  private static final Duration DEAD_KEPT = Duration.ofDays(365);

  private final World world = new World();
  private final InMemoryPartnerStore all = new InMemoryPartnerStore((InMemoryStore) world.store());
  private final PartnerStory story = PartnerStory.in(all);
  private final WebhookEndpoint endpoint = story.listens();
  private final ForgetDeliveries forgetting =
      new ForgetDeliveries(all.deliveries(), TAKEN_KEPT, DEAD_KEPT, world.setting());

  private List<Status> statuses() {
    Page.Request whole = new Page.Request(200, Optional.empty());
    return all.deliveries().of(endpoint.id(), whole).items().stream()
        .map(Delivery::status)
        .toList();
  }

  private void happens(String who) {
    story.happens(story.creates(who), "a.a");
    new FanOutEvents(all.deliveries(), world.setting()).fanOut(100);
  }

  private void brings(Messenger messenger) {
    new DeliverEvents(all.deliveries(), messenger, 8, world.setting()).deliver(10, Runnable::run);
  }

  @Test
  void what_was_taken_is_forgotten_before_what_is_dead() {
    happens("sita");
    brings(_ -> new Messenger.Outcome.Taken(200));
    happens("hari");
    brings(_ -> new Messenger.Outcome.Gone(410));
    world.later(TAKEN_KEPT);
    assertThat(forgetting.forget(100)).isZero();

    world.later(Duration.ofMillis(1));
    assertThat(forgetting.forget(100)).isEqualTo(1);
    assertThat(statuses()).containsExactly(Status.DEAD);
    world.later(DEAD_KEPT.minus(TAKEN_KEPT).minusMillis(1));
    assertThat(forgetting.forget(100)).isZero();
    world.later(Duration.ofMillis(1));

    assertThat(forgetting.forget(100)).isEqualTo(1);
    assertThat(statuses()).isEmpty();
  }

  @Test
  void what_was_skipped_is_kept_as_long_as_what_is_dead() {
    happens("sita");
    Page.Request first = new Page.Request(1, Optional.empty());
    Delivery waiting = all.deliveries().of(endpoint.id(), first).items().getFirst();
    world.store().write(() -> all.deliveries().skip(waiting, world.setting().now()));
    world.later(DEAD_KEPT);
    assertThat(forgetting.forget(100)).isZero();

    world.later(Duration.ofMillis(1));

    assertThat(forgetting.forget(100)).isEqualTo(1);
    assertThat(statuses()).isEmpty();
  }

  @Test
  void what_waits_for_nobody_goes_in_the_end() {
    happens("sita");
    world.store().write(() -> all.endpoints().remove(endpoint));
    world.later(DEAD_KEPT.plusMillis(1));

    assertThat(forgetting.forget(100)).isEqualTo(2);
    assertThat(statuses()).isEmpty();
  }

  @Test
  void what_waits_for_somebody_is_never_forgotten() {
    happens("sita");
    world.later(DEAD_KEPT.multipliedBy(2));

    assertThat(forgetting.forget(100)).isZero();
    assertThat(statuses()).containsExactly(Status.PENDING);
  }

  @Test
  void dead_ones_are_kept_at_least_as_long() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ForgetDeliveries(all.deliveries(), DEAD_KEPT, TAKEN_KEPT, world.setting()));
  }
}
