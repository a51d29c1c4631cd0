package np.shulka.application.subscription;

import java.util.Map;
import java.util.Optional;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Given;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.Ground;
import np.shulka.domain.subscription.Subscription;

/**
 * What a subscription grants now.
 *
 * @param ground why it may be used; nothing if it may not
 * @param given what may be used of what it is of now; nothing if nothing may
 */
public record Granted(Subscription subscription, Optional<Ground> ground, Given given) {
  public Selection selection() {
    return given.selection();
  }

  public Map<String, Feature> features() {
    return given.features();
  }
}
