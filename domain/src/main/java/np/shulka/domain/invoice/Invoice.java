package np.shulka.domain.invoice;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  /** The time that each of its lines bought, in their order; none before it is paid. */
  default List<Optional<Period>> times() {
    return Collections.nCopies(request().charges().lines().size(), Optional.empty());
  }

  /** Terms frozen, waiting for money. */
  record Open(PaymentRequest request) implements Invoice {

    /** Accepts a proof for this request; it becomes the tax invoice once it has its number. */
    public Settlement settle(SettlementProof proof, Bought bought) {
      return new Settlement(this, proof, bought);
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
      Bought bought,
      Instant paidAt)
      implements Invoice {
    public Paid {
      if (!proof.amount().equals(request.charges().due())) {
        throw new IllegalArgumentException(
            "a proof of " + proof.amount() + " settles no invoice of " + request.charges().due());
      }
    }

    /** All the time that it bought. */
    public Period covers() {
      return bought.covers();
    }

    /** None for what is bought once, and for what was over when it was paid. */
    @Override
    public List<Optional<Period>> times() {
      return bought.times(request.purpose(), request.charges().lines().size());
    }
  }

  /** Taken back before anybody paid it. */
  record Voided(PaymentRequest request, Instant voidedAt) implements Invoice {}
}
