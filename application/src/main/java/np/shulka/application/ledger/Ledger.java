package np.shulka.application.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Slip;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All postings, for ever and unchanged. What an account holds is derived from them (I3). */
@SecondaryPort
public interface Ledger {

  /** Writes a posting, in the transaction of what it tells; each fact is posted once. */
  void post(Posting posting);

  /** The balance of every account, in their order. */
  List<Balance> balances();

  /**
   * How a subscriber stands: their credit and what they owe from before, less what their open
   * requests take up or ask for already (S22).
   */
  Standing standing(SubscriberId subscriber);

  /** Postings, newest first. */
  Page<Posting> list(Filter filter, Page.Request page);

  /** The first local day that is not closed; none before anything was settled. */
  Optional<LocalDate> firstOpenDay(ZoneId zone);

  /**
   * Closes the first open day and posts what is earned on it, in a transaction of its own.
   *
   * <p>A settlement is taken in by the first day that is closed after the settlement is durable and
   * that is not before the local date on which it was paid, once; that day earns all that is over
   * by then. So a day that is closed never changes, whatever the clocks of the nodes say, and what
   * comes late is earned late, but never lost and never twice.
   *
   * @return what was posted; nothing where nothing was earned on that day
   * @throws LostRace if the day is not the first open one any more
   */
  Optional<Posting> recognise(LocalDate day, ZoneId zone, Slip slip);

  /** Which postings are wanted: those that touch the account, or belong to the subscriber. */
  record Filter(Optional<Account> account, Optional<SubscriberId> subscriber) {
    /** All of them. */
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
  }
}
