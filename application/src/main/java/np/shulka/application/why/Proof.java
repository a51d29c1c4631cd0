package np.shulka.application.why;

import java.util.Optional;
import np.shulka.application.payment.KeptReport;
import np.shulka.application.payment.Payments;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.SettlementProof;

/**
 * Why an invoice counts as paid.
 *
 * @param report what the gateway said when it was asked, if there was something to ask
 */
public record Proof(Invoice.Paid invoice, Optional<KeptReport> report) {
  static Proof of(Invoice.Paid invoice, Payments payments) {
    return new Proof(
        invoice,
        invoice.proof() instanceof SettlementProof.Gateway proof
            ? payments.reports(proof.of()).stream()
                .filter(kept -> kept.id().equals(proof.report()))
                .findFirst()
            : Optional.empty());
  }
}
