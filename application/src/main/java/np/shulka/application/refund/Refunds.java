package np.shulka.application.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All refunds. Never is more under way or back than was paid, whoever writes at once. */
@SecondaryPort
public interface Refunds {
  Optional<Refund> find(RefundId id);

  /** Those of a payment, oldest first. */
  List<Refund> of(PaymentId payment);

  /** How much of those payments is back, where anything is. */
  Map<PaymentId, Money> refunded(List<PaymentId> payments);

  /** How much of it is not. */
  default Money left(Payment payment) {
    Money back = refunded(List.of(payment.id())).getOrDefault(payment.id(), Money.ZERO);
    return payment.amount().minus(back);
  }

  /** Everybody's refunds that are looked for, newest first. */
  Page<Refund> search(RefundSearch search, Page.Request page);

  /** Everybody's refunds, newest first. */
  default Page<Refund> all(Page.Request page) {
    return search(RefundSearch.ALL, page);
  }

  /** What changes gave back of an invoice, or are about to while they wait for money. */
  List<Credit> taken(InvoiceId invoice);

  /** What refunds gave back of it, or are about to, oldest first; whichever payment's they are. */
  List<Credit> noted(InvoiceId invoice);

  /**
   * Adds a refund; what its credit note will say is kept free from now on.
   *
   * @throws LostRace if another of the payment is under way, or what is left of the payment or of
   *     its invoice is not what it was
   */
  void add(Refund refund);

  /**
   * Writes the next state over the one that was read.
   *
   * @throws LostRace if the stored one has another revision
   */
  void replace(Refund before, Refund after);

  /**
   * The same, because somebody else agreed.
   *
   * @throws LostRace if the stored one has another revision
   */
  void approve(Refund.AwaitingApproval before, Refund.Requested after, Subject by);

  /**
   * Takes the refunds that are due to be sent or asked about and puts their next time off by the
   * lease, so that no other node takes them meanwhile.
   *
   * @param limit at most so many, longest due first
   */
  List<RefundId> claimDue(Instant now, Duration lease, int limit);

  /**
   * Takes money for which nothing was owed, which its payer did not use in time, and which nobody
   * ever asked back, whatever came of that; its next turn is put off by the lease, so that no other
   * node takes it meanwhile. What no lookup can verify again is left out.
   *
   * @param limit at most so many, longest due first
   */
  List<PaymentId> claimUnused(Instant now, Duration lease, int limit);

  /**
   * Takes completed payments that are due to be asked about again, however long they have been,
   * because somebody may have refunded them past us, and notes when to ask next; those of which
   * nothing is left are not asked about any more.
   *
   * @param limit at most so many, longest due first
   */
  List<PaymentId> claimSettled(Instant now, int limit);
}
