package np.shulka.application.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementComparison;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Stage;

/** Goes through a file and then through the ledger. */
final class SettlementSteps {
  private static final int AT_ONCE = 1_000;

  private final OurBooks ours;
  private final SettlementFiles files;
  private final SettlementComparison comparison;
  private final RefundSteps refunds;

  SettlementSteps(
      OurBooks ours, SettlementFiles files, SettlementComparison comparison, RefundSteps refunds) {
    this.ours = ours;
    this.files = files;
    this.comparison = comparison;
    this.refunds = refunds;
  }

  /** Each row: is it in our books, and the same there? */
  Step rows(Reconciliation.Running run, SettlementFileId file) {
    Progress progress = run.progress();
    int after = progress.at().isEmpty() ? 0 : Integer.parseInt(progress.at());
    List<SettlementFiles.Row> rows = files.rows(file, after, AT_ONCE);
    if (rows.isEmpty()) return new Step.On(progress.enter(Stage.BOOKED), List.of());
    Map<GatewayTransactionId, Booked> booked =
        ours.booked(rows.stream().flatMap(SettlementSteps::transaction).distinct().toList());
    RefundSteps.Told back = refunds.told(file, rows);
    List<Difference> found = new ArrayList<>();
    for (SettlementFiles.Row row : rows) {
      if (row.row() instanceof SettlementRow.GaveBack gave) {
        found.addAll(back.differences(gave));
      } else {
        var same = transaction(row).findFirst().map(booked::get);
        found.addAll(comparison.of(row.row(), same, row.before()));
      }
    }
    String last = Integer.toString(rows.getLast().row().line());
    return new Step.On(progress.past(last, rows.size(), found.size()), found);
  }

  private static Stream<GatewayTransactionId> transaction(SettlementFiles.Row row) {
    return row.row() instanceof SettlementRow.Paid paid
        ? Stream.of(paid.transaction())
        : Stream.empty();
  }

  /** Each payment that was verified in that time: does the file name it? */
  Step booked(Reconciliation.Running run, SettlementFileId file) {
    Progress progress = run.progress();
    List<Booked> booked =
        ours.booked(run.terms().span(), OurBooks.Place.read(progress.at()), AT_ONCE);
    if (booked.isEmpty()) return new Step.On(progress.enter(Stage.REFUNDS), List.of());
    Set<GatewayTransactionId> named =
        files.naming(file, booked.stream().map(Booked::transaction).toList());
    List<Difference> found =
        booked.stream()
            .filter(one -> !named.contains(one.transaction()))
            .map(one -> comparison.missing(one, run.terms().span()))
            .toList();
    String at = OurBooks.Place.of(booked.getLast()).written();
    return new Step.On(progress.past(at, booked.size(), found.size()), found);
  }
}
