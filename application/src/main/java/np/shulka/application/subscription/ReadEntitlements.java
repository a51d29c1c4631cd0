package np.shulka.application.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Plans;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Answers what a subscriber may use now: a trial or time that was paid for, and nothing else. */
@PrimaryPort
public final class ReadEntitlements {
  private final Subscriptions subscriptions;
  private final Subscribers subscribers;
  private final Plans plans;
  private final InstantSource clock;

  public ReadEntitlements(
      Subscriptions subscriptions, Subscribers subscribers, Plans plans, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.subscribers = subscribers;
    this.plans = plans;
    this.clock = clock;
  }

  public Entitlements read(Subject reader) {
    Instant now = clock.instant();
    List<Subscription> usable =
        subscribers.idOf(reader).map(subscriptions::live).orElseGet(List::of).stream()
            .filter(subscription -> subscription.accessUntil(now).isPresent())
            .toList();
    Optional<Instant> until =
        usable.stream()
            .flatMap(subscription -> subscription.accessUntil(now).stream())
            .max(Instant::compareTo);
    return new Entitlements(until.isPresent(), features(usable), until);
  }

  private Map<String, Feature> features(List<Subscription> usable) {
    Map<String, Feature> features = new HashMap<>();
    for (Subscription subscription : usable) {
      PinnedPlan pinned = subscription.agreement().selectionAt(clock.instant()).plan();
      PlanVersion version = plans.version(pinned.code(), pinned.version()).orElseThrow();
      version.features().forEach((key, feature) -> features.merge(key, feature, Feature::or));
    }
    return features;
  }

  /**
   * What may be used now.
   *
   * @param validUntil until when something may be used, if nothing is bought meanwhile
   */
  public record Entitlements(
      boolean active, Map<String, Feature> features, Optional<Instant> validUntil) {
    public Entitlements {
      features = Map.copyOf(features);
    }
  }
}
