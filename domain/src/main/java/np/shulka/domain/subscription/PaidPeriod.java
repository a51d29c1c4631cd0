package np.shulka.domain.subscription;

import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/** Time that a settled invoice bought, and the anchor it is counted from. */
public record PaidPeriod(Period time, InvoiceId paidBy, BillingAnchor anchor) {}
