package np.shulka.application.why;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Sums;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All runs that worked invoices out once more, with what they found. */
@SecondaryPort
public interface Recomputations {

  /**
   * Invoices as they were kept, in the order of their ids. One that cannot be read hides no other.
   *
   * @param last the one after which they start; the first one if empty
   */
  List<Kept> invoices(Optional<InvoiceId> last, int limit);

  /** The run that goes on, or else the one that began last. */
  Optional<Recomputation> latest();

  Optional<Recomputation> find(RecomputationId id);

  /** All runs, newest first. */
  Page<Recomputation> list(Page.Request page);

  /** What a run found, what cannot be read first, by invoice, newest first; at most so many. */
  List<Finding> findings(RecomputationId id, int limit);

  /**
   * Begins a run.
   *
   * @throws LostRace if another one is going on
   */
  void begin(Recomputation.Running run);

  /**
   * Writes down how far it is, and what was found since.
   *
   * @throws LostRace if somebody else was faster
   */
  void advance(Recomputation.Running before, Recomputation after, List<Finding> found);

  /** What is kept of an invoice. */
  sealed interface Kept {

    /** An invoice with its sums as they lie beside its terms and in the ledger. */
    record Whole(Invoice invoice, Sums sums) implements Kept {}

    /** What lies there is no invoice. */
    record Broken(Finding.Unreadable finding) implements Kept {}
  }
}
