package np.shulka.application.subscription;

import java.util.Map;
import java.util.Optional;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.Ground;
import np.shulka.domain.subscription.Subscription;

/**
 * What a subscription grants now.
 *
 * @param ground why it may be used; nothing if it may not
 * @param selection what it is of now
 * @param features what may be used; nothing if nothing may
 */
public record Granted(
    Subscription subscription,
    Optional<Ground> ground,
    Selection selection,
    Map<String, Feature> features) {
  public Granted {
    features = Map.copyOf(features);
  }
}
