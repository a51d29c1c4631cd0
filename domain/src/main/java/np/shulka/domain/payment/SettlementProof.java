package np.shulka.domain.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;

/**
 * Why an invoice may count as settled. Only this package can mint one: from a report that fits what
 * we stored before the payer left us, or for an amount of zero, where there is nothing to prove.
 */
public sealed interface SettlementProof permits SettlementProof.Gateway, NoCharge {
  Money amount();

  /** The payment whose money this is; none where nothing was due. */
  Optional<PaymentId> payment();

  /** Nothing was due, so nothing had to be paid (S22). */
  static SettlementProof noCharge() {
    return new NoCharge();
  }

  /** Re-reads a proof that was stored earlier; persistence only ({@code EvidenceTest}). */
  static Gateway restore(
      PaymentId payment,
      ReportId report,
      GatewayTransactionId transaction,
      Money amount,
      Instant at) {
    return new ProvenByGateway(payment, report, transaction, amount, at);
  }

  /** That the gateway, asked by us, said this payment was paid in full. */
  sealed interface Gateway extends SettlementProof permits ProvenByGateway {
    PaymentId of();

    ReportId report();

    GatewayTransactionId transaction();

    /** When we asked; the gateway does not say when the payer paid. */
    Instant provenAt();

    @Override
    default Optional<PaymentId> payment() {
      return Optional.of(of());
    }
  }
}
