package np.shulka.application.refund;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.payment.Books;

/** What a decision about a refund is written to, together or not at all. */
public record RefundBooks(
    Books books, Redemptions redemptions, Refunds refunds, CreditNotes notes, AuditLog log) {}
