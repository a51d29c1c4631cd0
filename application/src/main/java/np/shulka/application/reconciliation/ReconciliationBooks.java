package np.shulka.application.reconciliation;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.work.Transactions;

/** Everything that comparing reads, and the report that it writes. */
public record ReconciliationBooks(
    Reconciliations runs,
    OurBooks ours,
    SettlementFiles files,
    AuditLog log,
    Transactions transactions) {}
