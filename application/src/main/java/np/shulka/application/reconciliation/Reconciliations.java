package np.shulka.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Told;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All comparisons with their reports, which only grow, and only while somebody compares. */
@SecondaryPort
public interface Reconciliations {

  /** Adds one that is to be gone through, in the transaction of its caller. */
  void add(Reconciliation.Running begun);

  Optional<Reconciliation> find(ReconciliationId id);

  Page<Reconciliation> all(Page.Request page);

  /**
   * Takes one that is due, so that no other node goes on with it before the lease is over; a node
   * that dies gives it back that way.
   */
  Optional<Reconciliation.Running> claim(Instant now, Duration lease);

  /**
   * Writes how far it got, with the differences that were found on the way, in a transaction of its
   * own. What became of the file of a comparison that is over, nobody needs to know any more.
   *
   * @throws LostRace if another node went on with it; nothing was written
   */
  void advance(Reconciliation.Running before, Reconciliation after, List<Difference> found);

  /** Those after that place of the report, in the order in which they were found. */
  List<Listed> differences(ReconciliationId id, long after, int limit);

  /** Which of those transactions the report names already. */
  Set<GatewayTransactionId> named(ReconciliationId id, List<GatewayTransactionId> transactions);

  /** Whether the report names that payment already. */
  boolean names(ReconciliationId id, PaymentId payment);

  /**
   * A line of a report.
   *
   * @param place counted from 1
   */
  record Listed(long place, Told told) {}
}
