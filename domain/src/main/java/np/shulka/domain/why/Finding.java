package np.shulka.domain.why;

import np.shulka.domain.identity.InvoiceId;

/** An amount of an invoice that came to something else when it was worked out once more. */
public record Finding(InvoiceId invoice, Difference difference) {}
