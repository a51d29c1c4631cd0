package np.shulka.application.catalog;

import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Selection;

/** What can be bought, and for how much less. */
public record Catalog(Plans plans, AddOns addOns, Coupons coupons, Redemptions redemptions) {

  /** A selection with the versions that it names. */
  public Chosen chosen(Selection selection) {
    return new PriceList(plans, addOns).of(selection);
  }
}
