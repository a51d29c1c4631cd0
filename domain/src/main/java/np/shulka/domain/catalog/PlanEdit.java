package np.shulka.domain.catalog;

import java.util.Map;
import java.util.Optional;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;

/** What is to be different in the next version of a plan; what is not said stays. */
public record PlanEdit(
    Optional<String> name,
    Optional<String> description,
    Optional<Money> amount,
    Optional<Boolean> taxInclusive,
    Optional<BillingPeriod> billingPeriod,
    Optional<Integer> trialDays,
    Pauses pauses,
    Optional<Map<String, Feature>> features) {

  /** Why the price that results cannot be one, if it cannot. */
  public Optional<Price.Fault> faultOn(PlanVersion current) {
    return Price.faultOf(amountOn(current), inclusiveOn(current), current.price().vat());
  }

  /** The terms that result. */
  public PlanTerms on(PlanVersion current) {
    return new PlanTerms(
        name.orElse(current.name()),
        description.orElse(current.description()),
        new Price(amountOn(current), inclusiveOn(current), current.price().vat()),
        billingPeriod.orElse(current.billingPeriod()),
        trialDays.orElse(current.trialDays()),
        pauses.on(current.pauses()),
        features.orElse(current.features()));
  }

  /** Whether anything would be different. */
  public boolean changes(PlanVersion current) {
    return !on(current).numbered(current.number()).equals(current);
  }

  private Money amountOn(PlanVersion current) {
    return amount.orElse(current.price().amount());
  }

  private boolean inclusiveOn(PlanVersion current) {
    return taxInclusive.orElse(current.price().taxInclusive());
  }

  /** What is to be different in how much may be paused. */
  public record Pauses(Optional<Integer> most, Optional<Integer> longestDays) {
    public static final Pauses AS_BEFORE = new Pauses(Optional.empty(), Optional.empty());

    public PauseTerms on(PauseTerms current) {
      return new PauseTerms(most.orElse(current.most()), longestDays.orElse(current.longestDays()));
    }
  }
}
