package np.shulka.domain.subscription;

import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/** The time that a payment buys, and the anchor that it is counted from. */
public record Bought(Period covers, BillingAnchor anchor) {}
