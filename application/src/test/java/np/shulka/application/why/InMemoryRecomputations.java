package np.shulka.application.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Sums;

/** Runs over the invoices in memory; their sums are those of their terms. */
public final class InMemoryRecomputations implements Recomputations {
  private static final SubscriberId NOBODY = new SubscriberId(new UUID(0, 0));
  private static final Comparator<UUID> OLDEST_FIRST = Shelf.NEWEST_FIRST.reversed();

  private final InMemoryTransactions transactions;
  private final InMemoryInvoices invoices;
  private final InMemoryLedger ledger;
  private final Shelf<Recomputation> runs;
  private final Rows<RecomputationId, Recomputation> byId;
  private final Rows<RecomputationId, List<Finding>> findings;

  public InMemoryRecomputations(
      InMemoryTransactions transactions, InMemoryInvoices invoices, InMemoryLedger ledger) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.ledger = ledger;
    this.runs = new Shelf<>(transactions);
    this.byId = Rows.in(transactions);
    this.findings = Rows.in(transactions);
  }

  @Override
  public List<Kept> invoices(Optional<InvoiceId> last, int limit) {
    return invoices.oldest(last, limit).stream().map(this::kept).toList();
  }

  private Kept kept(Invoice invoice) {
    return new Kept.Whole(
        invoice, Sums.of(invoice.request().charges(), ledger.taxOf(invoice.id())));
  }

  @Override
  public Optional<Recomputation> latest() {
    return byId.all().stream()
        .max(
            Comparator.comparing((Recomputation run) -> run instanceof Recomputation.Running)
                .thenComparing(Recomputation::startedAt)
                .thenComparing(run -> run.id().value(), OLDEST_FIRST));
  }

  @Override
  public Optional<Recomputation> find(RecomputationId id) {
    return byId.find(id);
  }

  @Override
  public Page<Recomputation> list(Page.Request page) {
    return runs.page(NOBODY, page);
  }

  @Override
  public List<Finding> findings(RecomputationId id, int limit) {
    return findings.find(id).orElseGet(List::of).stream()
        .sorted(
            Comparator.comparing((Finding finding) -> finding instanceof Finding.Differs)
                .thenComparing(finding -> finding.invoice().value(), Shelf.NEWEST_FIRST)
                .thenComparing(InMemoryRecomputations::what))
        .limit(limit)
        .toList();
  }

  private static String what(Finding finding) {
    return finding instanceof Finding.Differs(_, var difference) ? difference.what() : "";
  }

  @Override
  public void begin(Recomputation.Running run) {
    transactions.requireOpen();
    boolean busy = byId.all().stream().anyMatch(Recomputation.Running.class::isInstance);
    if (busy) throw new LostRace("the recomputation");
    keep(run);
  }

  @Override
  public void advance(Recomputation.Running before, Recomputation after, List<Finding> found) {
    transactions.requireOpen();
    if (!find(before.id()).equals(Optional.of(before))) throw new LostRace("" + before.id());
    keep(after);
    List<Finding> all = new ArrayList<>(findings.find(before.id()).orElseGet(List::of));
    all.addAll(found);
    findings.put(before.id(), all);
  }

  private void keep(Recomputation run) {
    byId.put(run.id(), run);
    runs.put(NOBODY, run.id().value(), run);
  }

  /** Everything that any run found. */
  public List<Finding> everythingFound() {
    return byId.all().stream()
        .flatMap(run -> findings(run.id(), Integer.MAX_VALUE).stream())
        .toList();
  }
}
