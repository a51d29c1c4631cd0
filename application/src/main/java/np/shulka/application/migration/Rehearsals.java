package np.shulka.application.migration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What migrations would do, as it was found; all subscriptions are looked at in one go. */
@SecondaryPort
public interface Rehearsals {

  /** How many live subscriptions are to go on with which older version of that plan. */
  Map<Integer, Integer> older(PinnedPlan to);

  /** Keeps it with everybody whom it would move now, in the transaction of its caller. */
  void add(Rehearsal rehearsal);

  Optional<Rehearsal> find(RehearsalId id);

  /** How many subscriptions it would move, by the version that they have. */
  Map<Integer, Integer> counts(RehearsalId id);

  /** Whom it would move, those last who subscribed first. */
  Page<Moving> moving(RehearsalId id, Page.Request page);

  /** How those whom it would move now differ from those whom it was rehearsed for. */
  Drift drift(Rehearsal rehearsal, Instant now);

  /**
   * Tells everybody whom the migration moves, once, in the transaction of its caller: what was
   * rehearsed, and from when on at the soonest.
   */
  void tell(Migration migration, PlanVersion to);

  /**
   * A subscription that would be moved.
   *
   * @param subscriber whose it is, as they are known by now
   * @param selection what it would be renewed as without the migration
   * @param coupon what it holds, with as many periods paid with it as there will be by then
   * @param firstRenewal the start of the first period that is of the newer version, if whatever is
   *     asked for is paid
   */
  record Moving(
      SubscriptionId subscription,
      Subscriber subscriber,
      Selection selection,
      Optional<Redemption> coupon,
      Instant firstRenewal) {
    public int version() {
      return selection.plan().version();
    }

    public int quantity() {
      return selection.quantity();
    }

    /** The same, moved to another version of its plan. */
    public Selection at(PinnedPlan to) {
      return new Selection(to, selection.quantity(), selection.addOns());
    }
  }

  /** How many came, went, or are to go on with another version, quantity, add-on or coupon. */
  record Drift(int came, int went, int altered) {
    public boolean isNone() {
      return came + went + altered == 0;
    }
  }
}
