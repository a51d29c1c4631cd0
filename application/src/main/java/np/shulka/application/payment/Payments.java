package np.shulka.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All attempts, with the evidence that was gathered about them. */
@SecondaryPort
public interface Payments {
  Optional<Payment> find(PaymentId id);

  Optional<Payment> find(Pidx pidx);

  /** The attempt for that invoice that can still be paid: created, initiated or pending. */
  Optional<Payment> openAttempt(InvoiceId invoice);

  Page<Payment> list(SubscriberId subscriber, Page.Request page);

  /** Everybody's payments that are looked for, newest first. */
  Page<Payment> search(PaymentSearch search, Page.Request page);

  /** The reports that were kept about that payment, oldest first. */
  List<KeptReport> reports(PaymentId payment);

  /**
   * Adds an attempt.
   *
   * @throws LostRace if the invoice has an open attempt already, be it a closed one that the
   *     gateway opened again
   */
  void add(Payment.Created payment);

  /**
   * Writes the next state over the one that was read.
   *
   * @throws LostRace if the stored one has another revision
   * @throws PidxAlreadyBound if the gateway gave out a pidx twice
   * @throws TransactionAlreadyCounted if the money of a completed payment was counted before
   */
  void replace(Payment before, Payment after);

  /** Keeps a report as evidence, for ever and unchanged. */
  void append(PaymentId payment, LookupReport report);

  /**
   * Takes the attempts that are due to be asked about and puts their next time off by the lease, so
   * that no other node takes them meanwhile; a node that dies gives them back that way.
   *
   * @param limit at most so many, longest due first
   */
  List<PaymentId> claimDue(Instant now, Duration lease, int limit);
}
