package np.shulka.application.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.PriceList;
import np.shulka.domain.catalog.Given;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Ground;
import np.shulka.domain.subscription.Subscription;

/** Works out what the subscriptions of somebody grant; the answer and its reason are one. */
public record Grants(Subscriptions subscriptions, PriceList catalog) {

  /** What each of their subscriptions grants at an instant, those that grant nothing too. */
  public List<Granted> of(SubscriberId subscriber, Instant now) {
    return granted(subscriptions.live(subscriber), now);
  }

  /** The same by who they are; nothing of somebody who is not known. */
  List<Granted> of(Subject subject, Instant now) {
    return granted(subscriptions.live(subject), now);
  }

  private List<Granted> granted(List<Subscription> live, Instant now) {
    return live.stream().map(one -> granted(one, now)).toList();
  }

  private Granted granted(Subscription subscription, Instant now) {
    Optional<Ground> ground = Ground.of(subscription, now);
    Selection selection = subscription.agreement().selectionAt(now);
    Given given =
        ground
            .map(it -> given(selection, it.isOfAddOns()))
            .orElseGet(() -> Given.nothingOf(selection));
    return new Granted(subscription, ground, given);
  }

  private Given given(Selection selection, boolean addOnsToo) {
    return addOnsToo
        ? Given.allOf(catalog.of(selection))
        : Given.planOf(selection, catalog.planOf(selection));
  }
}
