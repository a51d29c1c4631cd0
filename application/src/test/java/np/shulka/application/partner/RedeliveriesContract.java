package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does when somebody wants an event sent once more. */
public interface RedeliveriesContract {
  PartnerStore all();

  private Deliveries deliveries() {
    return all().deliveries();
  }

  private static List<Parcel> due(PartnerStory story, WebhookEndpoint endpoint) {
    return story.all().deliveries().claim(ATime.NOW, DeliveriesContract.LEASE, 3, 10_000).stream()
        .filter(parcel -> parcel.endpoint().id().equals(endpoint.id()))
        .toList();
  }

  private Delivery shown(Delivery delivery) {
    Page.Request all = new Page.Request(200, Optional.empty());
    return deliveries().of(delivery.endpoint(), all).items().stream()
        .filter(it -> it.id().equals(delivery.id()))
        .findFirst()
        .orElseThrow();
  }

  /** One that is on its way. */
  private Delivery waits(PartnerStory story, WebhookEndpoint endpoint) {
    story.happens(story.creates("sita"), "a.a");
    while (deliveries().fanOut(ATime.NOW, 100) > 0) Thread.onSpinWait();
    Page.Request first = new Page.Request(1, Optional.empty());
    return deliveries().of(endpoint.id(), first).items().getFirst();
  }

  private Delivery taken(PartnerStory story, WebhookEndpoint endpoint) {
    Delivery waiting = waits(story, endpoint);
    Reply took = new Reply(Optional.of(200), "", ATime.NOW);
    due(story, endpoint).forEach(parcel -> deliveries().delivered(parcel, took));
    return shown(waiting);
  }

  private void again(Delivery delivery) {
    all().store().write(() -> deliveries().again(delivery, ATime.NOW));
  }

  /** By an admin whose acts are written into that log. */
  private RedeliverEvent.Outcome redelivers(
      PartnerStory story, Delivery delivery, By by, AuditLog log) {
    Setting setting = PartnerStory.setting();
    RedeliverEvent event =
        new RedeliverEvent(all().endpoints(), deliveries(), all().store().transactions(), setting);
    return new RedeliverForPartner(event, log, setting)
        .redeliver(by, story.partner().id(), delivery.id());
  }

  private static By admin() {
    return new By(new Subject("admin-" + AnId.uuid()), Optional.of("they asked"));
  }

  private List<AuditEntry> entries(By by) {
    var theirs = new AuditLog.Search(Optional.of(by.actor()), Optional.empty());
    return all().store().audit().list(theirs, new Page.Request(10, Optional.empty())).items();
  }

  @Test
  default void what_is_over_is_sent_again_on_request() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Delivery taken = taken(story, endpoint);

    again(taken);

    assertThat(shown(taken)).isEqualTo(taken.again(ATime.NOW));
    assertThat(due(story, endpoint)).extracting(Parcel::told).containsExactly(taken.told());
    var other = PartnerStory.in(all()).partner().id();
    assertThat(deliveries().find(other, taken.id())).isEmpty();
    assertThat(deliveries().find(story.partner().id(), taken.id())).isPresent();
  }

  @Test
  default void what_is_on_its_way_is_not_begun_anew() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Delivery waiting = waits(story, endpoint);
    assertThatThrownBy(() -> again(waiting)).isInstanceOf(LostRace.class);
    assertThat(due(story, endpoint)).hasSize(1);
    Delivery inHand = shown(waiting);

    assertThatThrownBy(() -> again(inHand)).isInstanceOf(LostRace.class);

    assertThat(shown(waiting)).isEqualTo(inHand);
    assertThat(due(story, endpoint)).isEmpty();
  }

  @Test
  default void an_admins_redelivery_is_written_down_with_it() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Delivery taken = taken(story, endpoint);
    By admin = admin();

    var outcome = redelivers(story, taken, admin, all().store().audit());

    assertThat(outcome).isInstanceOf(RedeliverEvent.Outcome.Again.class);
    assertThat(shown(taken).status()).isEqualTo(Status.PENDING);
    assertThat(entries(admin))
        .extracting(AuditEntry::target)
        .containsExactly("delivery " + taken.id());
    assertThat(redelivers(story, taken, admin, all().store().audit()))
        .isInstanceOf(RedeliverEvent.Outcome.OnItsWay.class);
    assertThat(entries(admin)).hasSize(1);
  }

  @Test
  default void an_admin_does_not_wait_for_the_next_try() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Delivery waiting = waits(story, endpoint);
    By admin = admin();
    assertThat(redelivers(story, waiting, admin, all().store().audit()))
        .isInstanceOf(RedeliverEvent.Outcome.OnItsWay.class);
    Optional<Instant> tomorrow = Optional.of(ATime.NOW.plus(Duration.ofDays(1)));
    Reply refused = new Reply(Optional.of(500), "it answered 500", ATime.NOW);
    due(story, endpoint)
        .forEach(parcel -> deliveries().failed(parcel, refused, tomorrow, ATime.NOW));
    Delivery stuck = shown(waiting);

    var outcome = redelivers(story, stuck, admin, all().store().audit());

    assertThat(outcome).isEqualTo(new RedeliverEvent.Outcome.Again(stuck.again(ATime.NOW)));
    assertThat(due(story, endpoint)).hasSize(1);
    assertThat(redelivers(story, stuck, admin, all().store().audit()))
        .isInstanceOf(RedeliverEvent.Outcome.OnItsWay.class);
    assertThat(entries(admin)).hasSize(1);
  }

  /** Whatever goes wrong between the two leaves neither. */
  @Test
  default void what_is_not_written_down_is_not_sent_again() {
    PartnerStory story = PartnerStory.in(all());
    WebhookEndpoint endpoint = story.listens();
    Delivery taken = taken(story, endpoint);
    By admin = admin();
    AuditLog broken = new BrokenLog(all().store().audit());

    assertThatThrownBy(() -> redelivers(story, taken, admin, broken))
        .hasMessage("the log is broken");

    assertThat(shown(taken)).isEqualTo(taken);
    assertThat(due(story, endpoint)).isEmpty();
    assertThat(entries(admin)).isEmpty();
  }

  /** Takes an entry, and fails then. */
  record BrokenLog(AuditLog real) implements AuditLog {
    @Override
    public void append(AuditEntry entry) {
      real.append(entry);
      throw new IllegalStateException("the log is broken");
    }

    @Override
    public Page<AuditEntry> list(Search search, Page.Request page) {
      return real.list(search, page);
    }
  }
}
