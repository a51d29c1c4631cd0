package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.SettlementProof;
import org.jmolecules.ddd.types.AggregateRoot;

/** A payment request that a proof, and nothing else, turns into a tax invoice (N1, S10). */
public sealed interface Invoice extends AggregateRoot<Invoice, InvoiceId> {
  PaymentRequest request();

  default InvoiceId id() {
    return request().id();
  }

  @Override
  default InvoiceId getId() {
    return id();
  }

  default Money total() {
    return request().charges().total();
  }

  /** What is to be paid for it in paisa, less than the total where something is set off. */
  default Money due() {
    return request().charges().due();
  }

  /** Terms frozen, waiting for money. */
  record Open(PaymentRequest request) implements Invoice {

    /** Accepts a proof for this request; it becomes the tax invoice once it has its number. */
    public Settlement settle(SettlementProof proof, Period covers) {
      return new Settlement(this, proof, covers);
    }

    /** Takes the request back; money that still comes for it is unapplied (S13). */
    public Voided close(Instant now) {
      return new Voided(request, now);
    }
  }

  /** A tax invoice. It never changes again. */
  record Paid(
      PaymentRequest request,
      InvoiceNumber number,
      SettlementProof proof,
      Period covers,
      Instant paidAt)
      implements Invoice {
    public Paid {
      if (!proof.amount().equals(request.charges().due())) {
        throw new IllegalArgumentException(
            "a proof of " + proof.amount() + " settles no invoice of " + request.charges().due());
      }
    }
  }

  /** Taken back before anybody paid it. */
  record Voided(PaymentRequest request, Instant voidedAt) implements Invoice {}
}
