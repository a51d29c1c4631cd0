package np.shulka.application.partner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.application.subscriber.InMemorySubscribers;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.application.work.InMemoryOutbox;
import np.shulka.application.work.Page;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;

/** Whose subscribers are whose, beside the subscribers. */
public final class InMemoryPartnerSubscribers implements PartnerSubscribers {
  private static final Page.Request ALL = new Page.Request(200, Optional.empty());

  private final InMemorySubscribers subscribers;
  private final InMemorySubscriptions subscriptions;
  private final InMemoryOutbox outbox;
  private final Map<SubscriberId, PartnerId> owners = new ConcurrentHashMap<>();

  public InMemoryPartnerSubscribers(
      InMemorySubscribers subscribers, InMemorySubscriptions subscriptions, InMemoryOutbox outbox) {
    this.subscribers = subscribers;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
  }

  @Override
  public Put put(PartnerId partner, ExternalId external, Subscriber fresh) {
    Subscriber stored = subscribers.put(fresh);
    owners.put(stored.id(), partner);
    return new Put(stored, stored.id().equals(fresh.id()));
  }

  @Override
  public Optional<Subscriber> add(PartnerId partner, ExternalId external, Subscriber fresh) {
    Subscriber stored = subscribers.add(fresh);
    if (!stored.id().equals(fresh.id())) return Optional.empty();
    owners.put(stored.id(), partner);
    return Optional.of(stored);
  }

  @Override
  public Optional<SubscriberId> find(PartnerId partner, ExternalId external) {
    return subscribers.idOf(external.of(partner));
  }

  /** Whose subscriber that is, if a partner's. */
  public Optional<PartnerId> owner(SubscriberId subscriber) {
    return Optional.ofNullable(owners.get(subscriber));
  }

  @Override
  public Optional<Subscription> subscription(PartnerId partner, SubscriptionId id) {
    return subscriptions.find(id).filter(found -> isOf(partner, found));
  }

  private boolean isOf(PartnerId partner, Subscription subscription) {
    return partner.equals(owners.get(subscription.agreement().subscriber()));
  }

  @Override
  public Page<Subscription> subscriptions(
      PartnerId partner, Optional<Instant> since, Page.Request page) {
    List<Subscription> rest =
        owners.entrySet().stream()
            .filter(owner -> owner.getValue().equals(partner) && touched(owner.getKey(), since))
            .flatMap(owner -> subscriptions.list(owner.getKey(), ALL).items().stream())
            .sorted(Comparator.comparing(InMemoryPartnerSubscribers::key, Shelf.NEWEST_FIRST))
            .dropWhile(found -> page.after().map(id -> !isAfter(found, id)).orElse(false))
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Subscription> items = rest.subList(0, page.limit());
    return new Page<>(items, Optional.of(key(items.getLast())));
  }

  private static UUID key(Subscription subscription) {
    return subscription.id().value();
  }

  private static boolean isAfter(Subscription subscription, UUID last) {
    return Shelf.NEWEST_FIRST.compare(key(subscription), last) > 0;
  }

  private boolean touched(SubscriberId subscriber, Optional<Instant> since) {
    return since
        .map(
            from ->
                outbox.of(subscriber).stream()
                    .anyMatch(told -> !told.event().createdAt().isBefore(from)))
        .orElse(true);
  }
}
