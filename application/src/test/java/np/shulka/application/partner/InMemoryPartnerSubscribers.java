package np.shulka.application.partner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import np.shulka.application.subscriber.InMemorySubscribers;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.application.work.InMemoryOutbox;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;

/** Whose subscribers are whose, beside the subscribers. */
public final class InMemoryPartnerSubscribers implements PartnerSubscribers {
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
    Map<SubscriberId, Boolean> touched = new HashMap<>();
    Predicate<Subscription> wanted =
        found ->
            isOf(partner, found)
                && touched.computeIfAbsent(
                    found.agreement().subscriber(), who -> touched(who, since));
    return subscriptions.all(wanted, page);
  }

  private boolean touched(SubscriberId subscriber, Optional<Instant> since) {
    return since
        .map(
            from ->
                outbox.of(subscriber).stream()
                    .anyMatch(told -> !told.event().createdAt().isBefore(from)))
        .orElse(true);
  }

  /** Everybody whom a partner created. */
  public List<SubscriberId> of(PartnerId partner) {
    Set<Map.Entry<SubscriberId, PartnerId>> all = owners.entrySet();
    return all.stream()
        .filter(owner -> owner.getValue().equals(partner))
        .map(Map.Entry::getKey)
        .toList();
  }
}
