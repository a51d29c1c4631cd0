package np.shulka.application.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.Event;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Subscriptions that time has something to do with: read and written many at once. */
@SecondaryPort
public interface DueSubscriptions {

  /**
   * Those that turn by now, longest due first. A subscription whose request is being paid by an
   * attempt that was initiated in time is left alone until the gateway has decided, if that decides
   * whether it ends or what it is (S11, S12).
   *
   * @param passed so many of them were looked at and have to wait
   */
  List<Turning> turning(Instant now, int passed, int limit);

  /**
   * Those whose next time can be offered by now and for which nothing is asked, or only a change
   * that nobody can take up any more; longest first.
   *
   * @param passed so many of them were looked at and have to wait
   */
  List<Renewable> renewable(Instant now, int passed, int limit);

  /** When the next of all these falls due, if anything is to come. */
  Optional<Instant> nextDue();

  /**
   * Takes all these steps in a transaction of its own. A coupon that nobody paid with is given back
   * when its subscription ends (S7). A step whose subscription was changed by somebody else
   * meanwhile, or is being changed now, is left out as a whole.
   *
   * @return how many were taken
   */
  int take(List<Step> steps);

  /**
   * A subscription that turns, with the request that waits for money.
   *
   * @param asked none where nothing is asked
   */
  record Turning(Live subscription, Optional<Asked> asked) {}

  /**
   * A request that waits for money.
   *
   * @param forChange whether it is for a change of what is running, and pointless after that
   */
  record Asked(InvoiceId invoice, boolean forChange) {}

  /**
   * A subscription whose next time can be offered, with its price.
   *
   * @param chosen what it is renewed as
   * @param standing how the subscriber stands
   * @param stale a request for a change that nobody took up in time
   */
  record Renewable(
      Subscription.Payable subscription,
      Chosen chosen,
      Optional<Redemption> coupon,
      Standing standing,
      Optional<InvoiceId> stale) {}

  /**
   * One subscription's next state, and what is written with it.
   *
   * @param offersAt when its next time is to be offered, if nothing is asked for afterwards
   * @param voided a request that is taken back
   * @param issued a request that is made
   */
  record Step(
      Subscription before,
      Subscription after,
      Optional<Instant> offersAt,
      Optional<Voiding> voided,
      Optional<Invoice.Open> issued,
      List<Event> events,
      List<Notice> notices) {
    public Step {
      events = List.copyOf(events);
      notices = List.copyOf(notices);
    }
  }

  /** A request that is taken back at that time. */
  record Voiding(InvoiceId invoice, Instant at) {}
}
