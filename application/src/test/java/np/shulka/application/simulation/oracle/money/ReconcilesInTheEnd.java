package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.application.audit.By;
import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.gateway.Sheet;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Told;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;

/**
 * C23, S9: in the end the gateway itself, and a file of all that it took and gave, say of every
 * payment that we count what our books say; and the file's report has all that we do not count.
 */
public final class ReconcilesInTheEnd implements Oracle {
  private static final String NAME = "C23 reconciliation";
  private static final By ASHA = new By(new Subject("asha"), Optional.empty());

  /** Clocks of nodes are minutes off, so days are not compared here. */
  private static final Set<String> OF_DAYS = Set.of("file-date-differs", "refund-date-differs");

  private final InMemoryStore store;
  private final Khalti khalti;
  private final Chronicle chronicle;
  private final ReconciliationBooks books;
  private final Setting setting;

  public ReconcilesInTheEnd(
      InMemoryStore store, Khalti khalti, Chronicle chronicle, InstantSource clock) {
    this.store = store;
    this.khalti = khalti;
    this.chronicle = chronicle;
    this.setting =
        new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, new RecordedAlerts());
    this.books =
        new ReconciliationBooks(
            store.reconciliations(),
            store.ourBooks(),
            store.settlementFiles(),
            store.audit(),
            store.transactions());
  }

  @Override
  public void afterwards(Afterwards world) {
    Instant now = world.now();
    Span all = new Span(now.minus(Duration.ofDays(3_650)), now.plus(Duration.ofDays(1)));
    Set<GatewayTransactionId> counted = counted();
    List<Told> asked =
        report(new CompareWithGateway(books, setting).compare(ASHA, all).id(), counted);
    if (!asked.isEmpty()) throw new Violation(NAME, "the gateway agrees, and yet " + asked);
    List<SettlementRow> rows = Sheet.truth(khalti, all);
    ReconciliationId file =
        new CompareWithSettlement(books, setting).compare(ASHA, all, rows.iterator()).id();
    List<Told> told = report(file, counted);
    if (!told.isEmpty()) throw new Violation(NAME, "the file agrees, and yet " + told);
    requireUncounted(file, rows);
  }

  /** Those whose refunds are told one by one as they were made. */
  private Set<GatewayTransactionId> counted() {
    Set<GatewayTransactionId> counted = new HashSet<>();
    for (Payment payment : chronicle.payments()) {
      if (!(payment instanceof Payment.Completed paid)) continue;
      GatewayTransactionId transaction = paid.proof().transaction();
      if (given(transaction).equals(confirmed(paid))) counted.add(transaction);
    }
    return counted;
  }

  private List<Money> given(GatewayTransactionId transaction) {
    return khalti.given().stream()
        .filter(one -> one.transaction().equals(transaction))
        .map(Khalti.Given::amount)
        .sorted()
        .toList();
  }

  private List<Money> confirmed(Payment.Completed paid) {
    return store.refunds().of(paid.id()).stream()
        .filter(Refund.Confirmed.class::isInstance)
        .map(refund -> refund.intent().amount())
        .sorted()
        .toList();
  }

  /** What is said of payments that we count. */
  private List<Told> report(ReconciliationId id, Set<GatewayTransactionId> counted) {
    var reconcile = new Reconcile(books, khalti.truth(), ReconciliationPolicy.DEFAULT, setting);
    boolean more;
    do more = reconcile.reconcile();
    while (more);
    return told(id).stream()
        .filter(told -> !OF_DAYS.contains(told.kind()))
        .filter(told -> told.about().transaction().filter(counted::contains).isPresent())
        .toList();
  }

  private List<Told> told(ReconciliationId id) {
    return store.reconciliations().differences(id, 0, Integer.MAX_VALUE).stream()
        .map(Reconciliations.Listed::told)
        .toList();
  }

  /** What the gateway took and we do not count is in the report of the file. */
  private void requireUncounted(ReconciliationId file, List<SettlementRow> rows) {
    Set<GatewayTransactionId> unknown =
        told(file).stream()
            .filter(told -> told.kind().equals("unknown-to-us"))
            .flatMap(told -> told.about().transaction().stream())
            .collect(Collectors.toSet());
    for (SettlementRow row : rows) {
      if (!(row instanceof SettlementRow.Paid paid)) continue;
      boolean counts = chronicle.counted().contains(paid.transaction());
      if (counts == unknown.contains(paid.transaction())) {
        throw new Violation(NAME, "counted " + counts + ", and told otherwise", paid.transaction());
      }
    }
  }
}
