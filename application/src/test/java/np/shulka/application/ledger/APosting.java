package np.shulka.application.ledger;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Receipt;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;

/** What stories post; the gateway keeps what {@link AReport} says. */
public final class APosting {
  private APosting() {}

  public static Slip slip(Instant now) {
    return new Slip(new PostingId(AnId.uuid()), now);
  }

  public static Posting ofUnapplied(Payment.Completed payment, Instant now) {
    var subscriber = payment.attempt().purpose().subscriber();
    return Bookkeeping.unapplied(slip(now), subscriber, receipt(payment.proof()));
  }

  public static Posting ofCredit(Payment.Completed payment, Instant now) {
    return ofCredit(payment, payment.amount(), now);
  }

  public static Posting ofCredit(Payment.Completed payment, Money left, Instant now) {
    var subscriber = payment.attempt().purpose().subscriber();
    return Bookkeeping.credited(slip(now), subscriber, payment.id(), left);
  }

  /** Nothing for an invoice of nothing. */
  public static Optional<Posting> ofSettlement(
      Invoice.Open invoice, SettlementProof proof, Instant now) {
    Optional<Receipt> receipt =
        proof instanceof SettlementProof.Gateway paid
            ? Optional.of(receipt(paid))
            : Optional.empty();
    return Bookkeeping.settled(slip(now), invoice, receipt);
  }

  private static Receipt receipt(SettlementProof.Gateway proof) {
    return new Receipt(proof.of(), proof.amount(), AReport.fee(proof.amount()));
  }
}
