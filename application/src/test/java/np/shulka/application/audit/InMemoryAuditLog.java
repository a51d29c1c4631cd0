package np.shulka.application.audit;

import java.util.List;
import java.util.UUID;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.SubscriberId;

/** Entries by id. */
public final class InMemoryAuditLog implements AuditLog {
  private static final SubscriberId NOBODY = new SubscriberId(new UUID(0, 0));

  private final InMemoryTransactions transactions;
  private final Shelf<AuditEntry> entries;

  public InMemoryAuditLog(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.entries = new Shelf<>(transactions);
  }

  @Override
  public void append(AuditEntry entry) {
    transactions.requireOpen();
    entries.put(NOBODY, entry.id(), entry);
  }

  /** All of them, the first one first. */
  List<AuditEntry> inOrder() {
    return entries.all(NOBODY).reversed();
  }

  @Override
  public Page<AuditEntry> list(Search search, Page.Request page) {
    return entries.page(search::matches, page);
  }
}
