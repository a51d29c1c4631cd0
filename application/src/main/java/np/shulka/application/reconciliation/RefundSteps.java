package np.shulka.application.reconciliation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementComparison;
import np.shulka.domain.reconciliation.SettlementRow;

/**
 * Compares what a file and our books say went back. All of a payment is looked at together, as a
 * row does not name its refund.
 */
final class RefundSteps {
  private static final int AT_ONCE = 1_000;

  private final OurBooks ours;
  private final SettlementFiles files;
  private final SettlementComparison comparison;

  RefundSteps(OurBooks ours, SettlementFiles files, SettlementComparison comparison) {
    this.ours = ours;
    this.files = files;
    this.comparison = comparison;
  }

  /** Both sides of all payments that these rows say something went back of. */
  Told told(SettlementFileId file, List<SettlementFiles.Row> rows) {
    return both(
        file,
        rows.stream()
            .map(SettlementFiles.Row::row)
            .filter(SettlementRow.GaveBack.class::isInstance)
            .map(row -> ((SettlementRow.GaveBack) row).transaction())
            .distinct()
            .toList());
  }

  private Told both(SettlementFileId file, List<GatewayTransactionId> about) {
    if (about.isEmpty()) return new Told(comparison, Map.of(), Map.of());
    var rows =
        files.refunds(file, about).stream().collect(groupingBy(SettlementRow.Moved::transaction));
    return new Told(comparison, rows, ours.refunds(about));
  }

  /** Each refund that was confirmed in that time: does the file tell of it? */
  Step refunds(Reconciliation.Running run, SettlementFileId file) {
    Progress progress = run.progress();
    List<GivenBack> some =
        ours.refunds(run.terms().span(), OurBooks.Place.read(progress.at()), AT_ONCE);
    if (some.isEmpty()) return new Step.Over(progress, List.of());
    Told both = both(file, some.stream().map(GivenBack::transaction).distinct().toList());
    List<Difference> found = some.stream().flatMap(it -> both.missing(it).stream()).toList();
    String at = OurBooks.Place.of(some.getLast()).written();
    return new Step.On(progress.past(at, some.size(), found.size()), found);
  }

  /** What both sides say went back of some payments. */
  record Told(
      SettlementComparison comparison,
      Map<GatewayTransactionId, List<SettlementRow.GaveBack>> rows,
      Map<GatewayTransactionId, List<GivenBack>> ours) {

    List<Difference> differences(SettlementRow.GaveBack row) {
      return comparison.of(row, rows(row.transaction()), ours(row.transaction()));
    }

    List<Difference> missing(GivenBack refund) {
      GatewayTransactionId of = refund.transaction();
      return comparison.missing(refund, rows(of), ours(of)).stream().toList();
    }

    private List<SettlementRow.GaveBack> rows(GatewayTransactionId transaction) {
      return rows.getOrDefault(transaction, List.of());
    }

    private List<GivenBack> ours(GatewayTransactionId transaction) {
      return ours.getOrDefault(transaction, List.of());
    }
  }
}
