package np.shulka.domain.catalog;

import np.shulka.domain.money.BillingPeriod;

/** The plan version that a subscription keeps until it is moved by name (S16, C3). */
public record PinnedPlan(PlanCode code, int version, BillingPeriod billingPeriod) {}
