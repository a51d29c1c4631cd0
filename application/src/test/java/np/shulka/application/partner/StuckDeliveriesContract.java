package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does when somebody steps in for what an endpoint does not take. */
public interface StuckDeliveriesContract {
  Instant NOW = ATime.NOW;
  Instant LATER = NOW.plus(Duration.ofHours(2));
  Page.Request ALL = new Page.Request(200, Optional.empty());
  Reply REFUSED = new Reply(Optional.of(500), "it answered 500", NOW);

  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  /** Two of a subscriber on their way; of the second nothing is sent before the first is over. */
  private WebhookEndpoint awaits(PartnerStory story) {
    WebhookEndpoint endpoint = story.listens();
    story.happens(story.creates("sita"), "a.a", "b.b");
    while (deliveries().fanOut(NOW, 100) > 0) Thread.onSpinWait();
    return endpoint;
  }

  private List<Parcel> takes(WebhookEndpoint endpoint, Instant now) {
    return deliveries().claim(now, DeliveriesContract.LEASE, 3, 10_000).stream()
        .filter(parcel -> parcel.endpoint().id().equals(endpoint.id()))
        .toList();
  }

  private static List<String> types(List<Parcel> parcels) {
    return parcels.stream().map(parcel -> parcel.told().event().type()).toList();
  }

  private Delivery shown(WebhookEndpoint endpoint, String type) {
    return deliveries().of(endpoint.id(), ALL).items().stream()
        .filter(it -> it.told().event().type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** The first is tried again in two hours. */
  private Delivery refuses(WebhookEndpoint endpoint) {
    Parcel parcel = takes(endpoint, NOW).getFirst();
    deliveries().failed(parcel, REFUSED, Optional.of(LATER), NOW);
    return shown(endpoint, "a.a");
  }

  private void again(Delivery delivery) {
    all().store().write(() -> deliveries().again(delivery, NOW));
  }

  private void skip(Delivery delivery, Instant now) {
    all().store().write(() -> deliveries().skip(delivery, now));
  }

  private SkipDelivery skipping(AuditLog log) {
    Setting setting = PartnerStory.setting();
    return new SkipDelivery(deliveries(), log, all().store().transactions(), setting);
  }

  private static By somebody() {
    return new By(new Subject("somebody-" + AnId.uuid()), Optional.of("it breaks their program"));
  }

  private List<AuditEntry> entries(By by) {
    var theirs = new AuditLog.Search(Optional.of(by.actor()), Optional.empty());
    return all().store().audit().list(theirs, ALL).items();
  }

  @Test
  default void what_waits_for_its_next_try_is_sent_now() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    Delivery stuck = refuses(endpoint);
    assertThat(takes(endpoint, NOW)).isEmpty();

    again(stuck);

    assertThat(shown(endpoint, "a.a")).isEqualTo(stuck.again(NOW));
    Parcel taken = takes(endpoint, NOW).getFirst();
    assertThat(taken.told()).isEqualTo(stuck.told());
    assertThat(taken.attempts()).isOne();
  }

  @Test
  default void what_it_waits_behind_is_said() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    DeliveryId first = shown(endpoint, "a.a").id();
    assertThat(shown(endpoint, "a.a").turn().behind()).isEmpty();
    assertThat(shown(endpoint, "b.b").turn().behind()).contains(first);

    deliveries().delivered(takes(endpoint, NOW).getFirst(), REFUSED);

    assertThat(shown(endpoint, "b.b").turn().behind()).isEmpty();
  }

  @Test
  default void what_is_on_its_way_is_listed_alone() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    deliveries().delivered(takes(endpoint, NOW).getFirst(), REFUSED);
    Page.Request one = new Page.Request(1, Optional.empty());

    Page<Delivery> first = deliveries().pending(endpoint.id(), one);

    assertThat(first.items()).containsExactly(shown(endpoint, "b.b"));
    assertThat(first.next()).isEmpty();
    assertThat(deliveries().of(endpoint.id(), one).next()).isPresent();
  }

  @Test
  default void what_is_skipped_lets_the_next_one_go() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    Delivery stuck = refuses(endpoint);

    skip(stuck, NOW);

    assertThat(shown(endpoint, "a.a")).isEqualTo(stuck.skipped());
    assertThat(shown(endpoint, "a.a").last()).contains(REFUSED);
    assertThat(types(takes(endpoint, LATER))).containsExactly("b.b");
    assertThatThrownBy(() -> skip(stuck, NOW)).isInstanceOf(LostRace.class);
  }

  @Test
  default void what_was_skipped_is_sent_when_it_is_asked_for() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    skip(refuses(endpoint), NOW);

    again(shown(endpoint, "a.a"));

    assertThat(types(takes(endpoint, NOW))).containsExactly("a.a");
  }

  /** Who took it for the second time would have it come again only long after that. */
  @Test
  default void what_somebody_has_in_hand_is_left_to_them() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    takes(endpoint, NOW.minus(DeliveriesContract.LEASE));
    Parcel taken = takes(endpoint, NOW).getFirst();
    Delivery inHand = shown(endpoint, "a.a");
    assertThat(inHand.isInHand(NOW)).isTrue();

    assertThatThrownBy(() -> again(inHand)).isInstanceOf(LostRace.class);
    assertThatThrownBy(() -> skip(inHand, NOW)).isInstanceOf(LostRace.class);

    assertThat(shown(endpoint, "a.a")).isEqualTo(inHand);
    deliveries().delivered(taken, REFUSED);
    assertThat(shown(endpoint, "a.a").status()).isEqualTo(Status.DELIVERED);
  }

  /** What kills every node that takes it holds up nothing once somebody has looked. */
  @Test
  default void what_nodes_died_with_is_skipped_when_the_lease_is_over() {
    WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
    Parcel lost = takes(endpoint, NOW).getFirst();
    Instant over = NOW.plus(DeliveriesContract.LEASE);
    Delivery stuck = shown(endpoint, "a.a");

    skip(stuck, over);
    deliveries().failed(lost, REFUSED, Optional.of(over), over);

    assertThat(shown(endpoint, "a.a")).isEqualTo(stuck.skipped());
    assertThat(types(takes(endpoint, over))).containsExactly("b.b");
  }

  @Test
  default void who_skips_and_who_takes_do_not_both_have_it() {
    for (int round = 0; round < 10; round++) {
      WebhookEndpoint endpoint = awaits(PartnerStory.in(all()));
      Delivery waiting = shown(endpoint, "a.a");
      List<BooleanSupplier> racers =
          List.of(() -> types(takes(endpoint, NOW)).contains("a.a"), () -> skips(waiting));

      List<Boolean> had = Race.of(2, i -> racers.get(i).getAsBoolean());

      assertThat(had).containsOnlyOnce(true);
    }
  }

  private boolean skips(Delivery delivery) {
    try {
      skip(delivery, NOW);
      return true;
    } catch (LostRace taken) {
      return false;
    }
  }

  @Test
  default void who_skips_is_written_down_with_it() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = awaits(story);
    Delivery stuck = refuses(endpoint);
    By by = somebody();
    SkipDelivery skipping = skipping(all().store().audit());

    var outcome = skipping.skip(by, story.partner().id(), stuck.id());

    assertThat(outcome).isEqualTo(new SkipDelivery.Outcome.Skipped(shown(endpoint, "a.a")));
    AuditEntry entry = entries(by).getFirst();
    assertThat(entry.action()).isEqualTo("webhook.skipped");
    assertThat(entry.target()).isEqualTo("delivery " + stuck.id());
    assertThat(entry.reason()).isEqualTo(by.reason());
    assertThat(entry.change().after()).containsEntry("type", "a.a");
    assertThat(skipping.skip(by, story.partner().id(), stuck.id()))
        .isInstanceOf(SkipDelivery.Outcome.Over.class);
    assertThat(entries(by)).hasSize(1);
  }

  @Test
  default void what_is_not_written_down_is_not_skipped() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = awaits(story);
    Delivery stuck = refuses(endpoint);
    By by = somebody();
    AuditLog broken = new RedeliveriesContract.BrokenLog(all().store().audit());

    assertThatThrownBy(() -> skipping(broken).skip(by, story.partner().id(), stuck.id()))
        .hasMessage("the log is broken");

    assertThat(shown(endpoint, "a.a")).isEqualTo(stuck);
    assertThat(entries(by)).isEmpty();
  }

  @Test
  default void nobody_skips_what_is_in_hand_or_anothers() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = awaits(story);
    takes(endpoint, NOW);
    DeliveryId inHand = shown(endpoint, "a.a").id();
    By by = somebody();
    SkipDelivery skipping = skipping(all().store().audit());

    assertThat(skipping.skip(by, story.partner().id(), inHand))
        .isInstanceOf(SkipDelivery.Outcome.InHand.class);
    assertThatThrownBy(() -> skipping.skip(by, PartnerStory.in(all()).partner().id(), inHand))
        .isInstanceOf(UnknownDelivery.class);
    assertThat(entries(by)).isEmpty();
  }
}
