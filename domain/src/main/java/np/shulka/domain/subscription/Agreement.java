package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;

/**
 * Who subscribed to what, and since when.
 *
 * @param next what was chosen for later, if something was; there is at most one such choice (S5)
 */
public record Agreement(
    SubscriptionId id,
    SubscriberId subscriber,
    Selection selection,
    Optional<Scheduled> next,
    Instant createdAt) {

  /** An agreement about one thing, with nothing else in mind. */
  public Agreement(
      SubscriptionId id, SubscriberId subscriber, Selection selection, Instant createdAt) {
    this(id, subscriber, selection, Optional.empty(), createdAt);
  }

  public PinnedPlan plan() {
    return selection.plan();
  }

  public int quantity() {
    return selection.quantity();
  }

  /** What may be used at an instant: what was chosen for later and is paid for, from then on. */
  public Selection selectionAt(Instant now) {
    return next.filter(later -> later.from().filter(from -> !now.isBefore(from)).isPresent())
        .map(Scheduled::to)
        .orElse(selection);
  }

  /** What the next time that is paid for is of. */
  public Selection renewed() {
    return next.map(Scheduled::to).orElse(selection);
  }

  /** Something else from now on; what was chosen for later is forgotten. */
  public Agreement selecting(Selection other) {
    return new Agreement(id, subscriber, other, Optional.empty(), createdAt);
  }

  /** Something else with the next time that is paid for. */
  public Agreement scheduling(Selection later) {
    return scheduling(new Scheduled(later, Optional.empty()));
  }

  private Agreement scheduling(Scheduled later) {
    return new Agreement(id, subscriber, selection, Optional.of(later), createdAt);
  }

  /** Nothing else later; what is paid for already stays. */
  public Agreement unscheduled() {
    return new Agreement(id, subscriber, selection, next.filter(Scheduled::isPaid), createdAt);
  }

  /**
   * The time that starts then is not paid for any more: what was chosen for it is chosen still.
   *
   * @param goesOn whether there is to be a next time at all
   */
  Agreement unpaid(Instant start, boolean goesOn) {
    if (next.flatMap(Scheduled::from).filter(start::equals).isEmpty()) return this;
    Optional<Scheduled> wish = next.map(it -> new Scheduled(it.to(), Optional.empty()));
    return new Agreement(id, subscriber, selection, wish.filter(_ -> goesOn), createdAt);
  }

  /** Time was paid for that starts at an instant: what it is of is agreed from then on. */
  Agreement bought(Selection paid, Instant from, Instant now) {
    if (!now.isBefore(from)) return selecting(paid);
    Selection before = next.filter(Scheduled::isPaid).map(Scheduled::to).orElse(selection);
    return paid.equals(before) ? this : scheduling(new Scheduled(paid, Optional.of(from)));
  }
}
