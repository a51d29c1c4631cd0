package np.shulka.application.catalog;

/** What can be bought, and for how much less. */
public record Catalog(Plans plans, Coupons coupons, Redemptions redemptions) {}
