package np.shulka.application.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.SettlementProof;

/** The reports that were kept about payments, oldest first. */
final class InMemoryEvidence {
  private final Rows<PaymentId, List<LookupReport>> reports;

  InMemoryEvidence(InMemoryTransactions transactions) {
    this.reports = Rows.in(transactions);
  }

  void append(PaymentId payment, LookupReport report) {
    List<LookupReport> all = new ArrayList<>(all(payment));
    all.add(report);
    reports.put(payment, all);
  }

  /** Whether a kept report says what the proof says. */
  boolean supports(SettlementProof.Gateway proof) {
    return all(proof.of()).stream().anyMatch(report -> supports(report, proof));
  }

  private static boolean supports(LookupReport report, SettlementProof.Gateway proof) {
    return report.id().equals(proof.report())
        && report.says().status() == GatewayStatus.COMPLETED
        && !report.says().refunded()
        && report.says().total().equals(proof.amount())
        && report.says().transaction().equals(Optional.of(proof.transaction()));
  }

  List<ReportId> ids(PaymentId payment) {
    return all(payment).stream().map(LookupReport::id).toList();
  }

  Optional<LookupReport> last(PaymentId payment) {
    return all(payment).reversed().stream().findFirst();
  }

  List<KeptReport> of(PaymentId payment) {
    return all(payment).stream().map(InMemoryEvidence::kept).toList();
  }

  private static KeptReport kept(LookupReport report) {
    return new KeptReport(
        report.id(),
        report.says().stated(),
        report.says().total(),
        report.says().transaction().map(GatewayTransactionId::value),
        report.raw());
  }

  private List<LookupReport> all(PaymentId payment) {
    return reports.find(payment).orElseGet(List::of);
  }
}
