package np.shulka.application.change;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;

/**
 * Who wants what instead, and when.
 *
 * @param quantity as many as before if nothing is said
 * @param addOns how many of which recur beside it from then on; those of before if nothing is said
 */
public record ChangeWish(
    Subject by,
    SubscriptionId subscription,
    PlanCode plan,
    Optional<Integer> quantity,
    Optional<Map<AddOnCode, Integer>> addOns,
    When when) {
  public ChangeWish {
    addOns = addOns.map(Map::copyOf);
  }

  /** A wish that says nothing of add-ons. */
  public ChangeWish(
      Subject by,
      SubscriptionId subscription,
      PlanCode plan,
      Optional<Integer> quantity,
      When when) {
    this(by, subscription, plan, quantity, Optional.empty(), when);
  }

  /** What was wished when it was quoted, if that was a change. */
  static Optional<ChangeWish> asQuoted(Subject by, Quote quote) {
    return switch (quote.effect()) {
      case Effect.Once _ -> Optional.empty();
      case Effect.Later _ -> Optional.of(asQuoted(by, quote, When.PERIOD_END));
      case Effect.AtOnce _, Effect.Free _ -> Optional.of(asQuoted(by, quote, When.NOW));
    };
  }

  private static ChangeWish asQuoted(Subject by, Quote quote, When when) {
    Map<AddOnCode, Integer> addOns =
        quote.to().addOns().stream()
            .collect(Collectors.toMap(PinnedAddOn::code, PinnedAddOn::quantity));
    return new ChangeWish(
        by,
        quote.subscription(),
        quote.to().plan().code(),
        Optional.of(quote.to().quantity()),
        Optional.of(addOns),
        when);
  }

  /** When it is to take effect. */
  public enum When {
    NOW,
    PERIOD_END
  }
}
