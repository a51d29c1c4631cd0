package np.shulka.application.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.application.catalog.PriceList;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Ground;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Answers what a subscriber may use now: a trial or time that was paid for, and nothing else. */
@PrimaryPort
public final class ReadEntitlements {
  private final Grants grants;
  private final InstantSource clock;

  public ReadEntitlements(Subscriptions subscriptions, PriceList catalog, InstantSource clock) {
    this.grants = new Grants(subscriptions, catalog);
    this.clock = clock;
  }

  public Entitlements read(Subject reader) {
    Instant now = clock.instant();
    List<Granted> usable =
        grants.of(reader, now).stream().filter(granted -> granted.ground().isPresent()).toList();
    Optional<Instant> until =
        usable.stream()
            .flatMap(granted -> granted.ground().stream())
            .map(Ground::until)
            .max(Instant::compareTo);
    return new Entitlements(until.isPresent(), features(usable), until, overLimit(usable));
  }

  private static Map<String, Feature> features(List<Granted> usable) {
    Map<String, Feature> features = new HashMap<>();
    for (Granted granted : usable) {
      granted.features().forEach((key, feature) -> features.merge(key, feature, Feature::or));
    }
    return features;
  }

  private static Set<String> overLimit(List<Granted> usable) {
    return usable.stream()
        .flatMap(granted -> granted.given().overLimit().stream())
        .collect(Collectors.toSet());
  }

  /**
   * What may be used now.
   *
   * @param validUntil until when something may be used, if nothing is bought meanwhile
   * @param overLimit of which limits there is more than is given; nothing is taken away for it (S5)
   */
  public record Entitlements(
      boolean active,
      Map<String, Feature> features,
      Optional<Instant> validUntil,
      Set<String> overLimit) {
    public Entitlements {
      features = Map.copyOf(features);
      overLimit = Set.copyOf(overLimit);
    }
  }
}
