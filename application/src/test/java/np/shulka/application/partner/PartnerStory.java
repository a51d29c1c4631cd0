package np.shulka.application.partner;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.Event;
import np.shulka.application.work.Page;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;

/** A new partner, its subscribers, and what happens to them. */
public record PartnerStory(PartnerStore all, Partner partner) {
  public static final String SECRET = "whsec_" + "YWJj".repeat(8);

  public static PartnerStory in(PartnerStore all) {
    Partner partner = somebody();
    all.store().write(() -> all.partners().add(partner, "{test}0123456789abcdef"));
    return new PartnerStory(all, partner);
  }

  public static Partner somebody() {
    return new Partner(
        new PartnerId(AnId.uuid()),
        new ClientId("partner-" + AnId.uuid()),
        "Reporting",
        EnumSet.allOf(Partner.Scope.class),
        Partner.Status.ACTIVE,
        ATime.NOW);
  }

  /** Of that time, whoever has moved the clock that the store keeps. */
  static Setting setting() {
    return new Setting(
        CountingIdentifiers.fresh(), () -> ATime.NOW, ATime.NEPAL, new RecordedAlerts());
  }

  public Subscriber creates(String external) {
    return puts(external, Contact.UNKNOWN).subscriber();
  }

  public PartnerSubscribers.Put puts(String external, Contact contact) {
    return puts(external, contact, 0);
  }

  /** So many seconds later. */
  public PartnerSubscribers.Put puts(String external, Contact contact, long later) {
    ExternalId id = new ExternalId(external);
    return all.subscribers().put(partner.id(), id, fresh(id, contact, later));
  }

  /** Nothing where there is one of that id. */
  public Optional<Subscriber> adds(String external, Contact contact) {
    ExternalId id = new ExternalId(external);
    return all.subscribers().add(partner.id(), id, fresh(id, contact, 0));
  }

  private Subscriber fresh(ExternalId id, Contact contact, long later) {
    Instant now = ATime.NOW.plusSeconds(later);
    return new Subscriber(AnId.ofSubscriber(), id.of(partner.id()), contact, now);
  }

  /** Events of those types happen to a subscriber, each in a transaction of its own. */
  public List<Event> happens(Subscriber subscriber, String... types) {
    List<Event> events = Arrays.stream(types).map(PartnerStory::event).toList();
    events.forEach(
        event ->
            all.store().write(() -> all.store().outbox().append(subscriber.id(), List.of(event))));
    return events;
  }

  public static Event event(String type) {
    return new Event(AnId.uuid(), type, ATime.NOW, Map.of("invoiceId", AnId.uuid().toString()));
  }

  /** To what happens from now on; what happened before is dealt out already. */
  public WebhookEndpoint listens(String... types) {
    while (all.deliveries().fanOut(ATime.NOW, 1_000) > 0) Thread.onSpinWait();
    WebhookEndpoint endpoint =
        new WebhookEndpoint(
            new WebhookEndpointId(AnId.uuid()),
            partner.id(),
            URI.create("https://partner.example/hooks"),
            Set.of(types),
            SigningSecrets.of(SECRET),
            new WebhookEndpoint.Standing.Working(),
            ATime.NOW);
    all.store().write(() -> all.endpoints().add(endpoint));
    return endpoint;
  }

  /** What happened to its subscribers, as its feed tells it. */
  public List<Told> told() {
    return heard().stream().filter(told -> !told.isForEverybody()).toList();
  }

  /** Everything in its feed. */
  public List<Told> heard() {
    return all.feed().read(partner.id(), Optional.empty(), 1_000).orElseThrow();
  }

  /** The catalog changes, each time in a transaction of its own. */
  public List<Event> happensToTheCatalog(int times) {
    List<Event> events = Stream.generate(() -> event("plan.versioned")).limit(times).toList();
    events.forEach(
        event ->
            all.store().write(() -> all.store().outbox().append(Told.CATALOG, List.of(event))));
    return events;
  }

  /** What was put on its way to that endpoint, oldest first. */
  public List<Event> sentTo(WebhookEndpoint endpoint) {
    return all
        .deliveries()
        .of(endpoint.id(), new Page.Request(200, Optional.empty()))
        .items()
        .reversed()
        .stream()
        .map(delivery -> delivery.told().event())
        .toList();
  }
}
