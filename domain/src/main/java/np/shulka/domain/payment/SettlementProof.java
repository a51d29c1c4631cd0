package np.shulka.domain.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;

/**
 * Why an invoice may count as settled. Only this package can mint one: from a report that fits what
 * we stored before the payer left us, for an amount of zero, where there is nothing to prove, or
 * for one that is too small for the gateway.
 */
public sealed interface SettlementProof permits SettlementProof.Gateway, NoCharge, Carried {
  Money amount();

  /** The payment whose money this is; none where nothing was due. */
  Optional<PaymentId> payment();

  /** Nothing was due, so nothing had to be paid (S22). */
  static SettlementProof noCharge() {
    return new NoCharge();
  }

  /** It is owed with the next request, because it is less than the gateway takes (S22). */
  static SettlementProof carried(Money amount) {
    return new Carried(amount);
  }

  /** What settles an amount that nobody can be asked to pay at the gateway, if it is one. */
  static Optional<SettlementProof> withoutGateway(Money due) {
    if (due.isZero()) return Optional.of(noCharge());
    boolean small = due.compareTo(Price.LEAST_CHARGEABLE) < 0;
    return small ? Optional.of(carried(due)) : Optional.empty();
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
