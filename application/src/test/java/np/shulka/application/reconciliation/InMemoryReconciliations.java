package np.shulka.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Told;

/** Comparisons and reports with the rules of the database. */
public final class InMemoryReconciliations implements Reconciliations {
  private final InMemoryTransactions transactions;
  private final InMemorySettlementFiles files;
  private final Rows<ReconciliationId, Reconciliation> byId;
  private final Rows<ReconciliationId, List<Told>> reports;

  public InMemoryReconciliations(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.files = new InMemorySettlementFiles(transactions, this::isComparing);
    this.byId = Rows.in(transactions);
    this.reports = Rows.in(transactions);
  }

  /** The files that are compared. */
  public InMemorySettlementFiles files() {
    return files;
  }

  @Override
  public void add(Reconciliation.Running begun) {
    transactions.requireOpen();
    if (byId.has(begun.id())) throw new IllegalStateException("begun twice");
    byId.put(begun.id(), begun);
  }

  @Override
  public Optional<Reconciliation> find(ReconciliationId id) {
    return byId.find(id);
  }

  @Override
  public Page<Reconciliation> all(Page.Request page) {
    List<Reconciliation> rest =
        byId.all().stream()
            .sorted(Comparator.comparing(run -> run.id().value(), Shelf.NEWEST_FIRST))
            .filter(
                run ->
                    page.after()
                        .filter(after -> Shelf.NEWEST_FIRST.compare(run.id().value(), after) <= 0)
                        .isEmpty())
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Reconciliation> some = rest.subList(0, page.limit());
    return new Page<>(some, Optional.of(some.getLast().id().value()));
  }

  @Override
  public Optional<Reconciliation.Running> claim(Instant now, Duration lease) {
    return transactions.atOnce(
        () ->
            running()
                .filter(run -> !run.dueAt().isAfter(now))
                .min(Comparator.comparing(Reconciliation.Running::dueAt))
                .map(
                    run -> {
                      Reconciliation.Running claimed = run.goOn(run.progress(), now.plus(lease));
                      byId.put(run.id(), claimed);
                      return claimed;
                    }));
  }

  private Stream<Reconciliation.Running> running() {
    return byId.all().stream()
        .filter(Reconciliation.Running.class::isInstance)
        .map(Reconciliation.Running.class::cast);
  }

  /** Whether somebody still has to compare that file. */
  public boolean isComparing(SettlementFileId file) {
    return running()
        .anyMatch(
            run ->
                run.terms().against() instanceof Against.Settlement against
                    && against.file().equals(file));
  }

  @Override
  public void advance(Reconciliation.Running before, Reconciliation after, List<Difference> found) {
    transactions.run(
        () -> {
          Reconciliation stored =
              byId.find(before.id()).orElseThrow(() -> new LostRace("no comparison"));
          if (stored.revision() != before.revision()) throw new LostRace("" + before.id());
          if (!(stored instanceof Reconciliation.Running)) {
            throw new IllegalStateException("it is over");
          }
          List<Told> report = new ArrayList<>(reports.find(before.id()).orElseGet(List::of));
          found.forEach(one -> tell(report, one.told()));
          if (report.size() != after.progress().found()) {
            throw new IllegalStateException("lines that are not counted");
          }
          reports.put(before.id(), List.copyOf(report));
          byId.put(before.id(), after);
          if (!(after instanceof Reconciliation.Running)
              && before.terms().against() instanceof Against.Settlement against) {
            files.forget(against.file());
          }
          return after;
        });
  }

  private static void tell(List<Told> report, Told told) {
    boolean before =
        report.stream()
            .anyMatch(
                one ->
                    one.kind().equals(told.kind()) && one.about().key().equals(told.about().key()));
    if (before) throw new IllegalStateException("told twice: " + told);
    report.add(told);
  }

  @Override
  public List<Listed> differences(ReconciliationId id, long after, int limit) {
    List<Told> report = reports.find(id).orElseGet(List::of);
    List<Listed> part = new ArrayList<>();
    for (int i = (int) after; i < report.size() && part.size() < limit; i++) {
      part.add(new Listed(i + 1L, report.get(i)));
    }
    return part;
  }

  @Override
  public Set<GatewayTransactionId> named(
      ReconciliationId id, List<GatewayTransactionId> transactions) {
    return reports.find(id).orElseGet(List::of).stream()
        .flatMap(told -> told.about().transaction().stream())
        .filter(transactions::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean names(ReconciliationId id, PaymentId payment) {
    return reports.find(id).orElseGet(List::of).stream()
        .anyMatch(told -> told.about().payment().equals(Optional.of(payment)));
  }
}
