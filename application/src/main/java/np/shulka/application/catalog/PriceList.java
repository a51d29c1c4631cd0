package np.shulka.application.catalog;

import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;

/** What the versions that somebody is pinned to say. */
public record PriceList(Plans plans, AddOns addOns) {

  /** A selection with the versions that it names. */
  public Chosen of(Selection selection) {
    var addOns = selection.addOns().stream().map(this::version).toList();
    return new Chosen(selection, planOf(selection), addOns);
  }

  /** The version of a plan that a selection names. */
  public PlanVersion planOf(Selection selection) {
    return plans.version(selection.plan().code(), selection.plan().version()).orElseThrow();
  }

  /** Whether all plans are there that an add-on is to go with. */
  boolean hasPlans(AddOnTerms terms) {
    return terms.plans().stream().allMatch(code -> plans.find(code).isPresent());
  }

  private AddOnVersion version(PinnedAddOn addOn) {
    return addOns.version(addOn.code(), addOn.version()).orElseThrow();
  }
}
