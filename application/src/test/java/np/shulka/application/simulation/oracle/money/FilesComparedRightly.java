package np.shulka.application.simulation.oracle.money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.gateway.Sheet;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Told;

/**
 * C23: whatever differed between a file and our books is listed, and nothing else is, whatever went
 * wrong meanwhile. What was settled while it was compared may be told either way.
 */
public final class FilesComparedRightly implements Oracle {
  private static final String NAME = "C23 files";

  /** Clocks of nodes are minutes off, so days are not compared here. */
  private static final Set<String> OF_DAYS = Set.of("file-date-differs", "refund-date-differs");

  private final InMemoryStore store;
  private final Khalti khalti;

  public FilesComparedRightly(InMemoryStore store, Khalti khalti) {
    this.store = store;
    this.khalti = khalti;
  }

  @Override
  public void afterwards(Afterwards world) {
    List<Sheet> sheets = khalti.audits().sheets();
    if (sheets.isEmpty()) return;
    Reports reports = new Reports(store.reconciliations());
    Span ever = new Span(world.now().minus(Duration.ofDays(3_650)), world.now());
    Map<GatewayTransactionId, Booked> booked = new HashMap<>();
    store
        .ourBooks()
        .booked(ever, Optional.empty(), Integer.MAX_VALUE)
        .forEach(one -> booked.put(one.transaction(), one));
    var refunds = new RefundsCompared(store.ourBooks(), ever);
    for (Sheet sheet : sheets) {
      reports
          .file(sheet.before().span())
          .ifPresent(
              run -> {
                var report = new Report(sheet, run.id(), reports.told(run));
                report.check(booked);
                refunds.check(sheet, report.told(), run.id());
              });
    }
  }

  /** What is told of one file. */
  private record Report(Sheet sheet, ReconciliationId run, List<Told> told) {

    void check(Map<GatewayTransactionId, Booked> booked) {
      Map<Integer, Set<String>> byLine =
          told.stream()
              .filter(one -> one.about().line().isPresent() && !OF_DAYS.contains(one.kind()))
              .collect(
                  groupingBy(one -> one.about().line().getAsInt(), mapping(Told::kind, toSet())));
      Set<GatewayTransactionId> seen = new HashSet<>();
      for (SettlementRow row : sheet.rows()) {
        Set<String> said = byLine.getOrDefault(row.line(), Set.of());
        List<Set<String>> may = may(row, seen, booked);
        if (!may.isEmpty() && !may.contains(said)) fail(row + " is told as " + said + ", not", may);
        byLine.remove(row.line());
      }
      if (!byLine.isEmpty()) fail("lines that nobody sent", byLine);
      checkMissing(seen, booked);
    }

    /** What may be told of a row; what went back is looked at elsewhere. */
    private List<Set<String>> may(
        SettlementRow row,
        Set<GatewayTransactionId> seen,
        Map<GatewayTransactionId, Booked> booked) {
      return switch (row) {
        case SettlementRow.Unreadable _ -> List.of(Set.of("bad-row"));
        case SettlementRow.GaveBack _ -> List.of();
        case SettlementRow.Paid paid when !seen.add(paid.transaction()) ->
            List.of(Set.of("twice-in-file"));
        case SettlementRow.Paid paid ->
            Optional.ofNullable(booked.get(paid.transaction()))
                .map(ours -> may(paid, ours))
                .orElseGet(() -> List.of(Set.of("unknown-to-us")));
      };
    }

    private List<Set<String>> may(SettlementRow.Paid row, Booked ours) {
      Set<String> differs = new HashSet<>();
      if (!row.amount().equals(ours.gross())) differs.add("file-amount-differs");
      if (!row.fee().equals(ours.fee())) differs.add("file-fee-differs");
      return wasCounted(ours) ? List.of(differs) : List.of(differs, Set.of("unknown-to-us"));
    }

    private boolean wasCounted(Booked ours) {
      return sheet.before().counted().containsKey(ours.transaction());
    }

    private void checkMissing(
        Set<GatewayTransactionId> inFile, Map<GatewayTransactionId, Booked> booked) {
      Set<GatewayTransactionId> missing =
          told.stream()
              .filter(one -> one.kind().equals("not-in-file"))
              .map(one -> one.about().transaction().orElseThrow())
              .collect(Collectors.toSet());
      for (Booked one : booked.values()) {
        boolean isTold = missing.remove(one.transaction());
        boolean left =
            !inFile.contains(one.transaction()) && sheet.before().span().contains(one.at());
        if (isTold != left && (isTold || wasCounted(one))) {
          fail(isTold ? "it is in the file" : "it is not in the file, and nobody says so", one);
        }
      }
      if (!missing.isEmpty()) fail("what was never counted cannot be missing", missing);
    }

    private void fail(String what, Object which) {
      throw new Violation(NAME, what + " " + which, run);
    }
  }
}
