package np.shulka.application.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All subscriptions, with the time that was paid for. */
@SecondaryPort
public interface Subscriptions {
  Optional<Subscription> find(SubscriptionId id);

  /** An invoice and what it is for, read at once. */
  Optional<Billed> billed(InvoiceId invoice);

  /** The subscription of that subscriber to that plan that has not ended; there is at most one. */
  Optional<Subscription> live(SubscriberId subscriber, PlanCode plan);

  /** All subscriptions of a subscriber that have not ended, newest first; bounded at 200. */
  List<Subscription> live(SubscriberId subscriber);

  /** The same by who they are, in one read; nothing of somebody who is not known. */
  List<Subscription> live(Subject subject);

  /**
   * Whether that subscriber ever had a trial that began with that plan, whatever it was changed to
   * in it; there is one per product (S2).
   */
  boolean hadTrial(SubscriberId subscriber, PlanCode plan);

  /** How many times it was paused, counting the present pause (S20). */
  int pauses(SubscriptionId id);

  /** When its paid time stood still, oldest first; a pause that runs ends by itself (S20). */
  List<Standstill> standstills(SubscriptionId id);

  /** The paid time as it is lived that the last one follows without a gap, if it follows any. */
  Optional<PaidPeriod> paidBefore(Subscription.Active active);

  Page<Subscription> list(SubscriberId subscriber, Page.Request page);

  /**
   * Adds a subscription.
   *
   * @throws LostRace if the subscriber has a live subscription to the plan already, or had a trial
   */
  void add(Subscription subscription);

  /**
   * Writes the next state over the one that was read. Paid time that is new is kept for ever beside
   * it and needs its settled invoice; pauses are kept for ever too, and move no more time than was
   * left. Time that has not begun is taken back, from the last on, once its money went back (S18).
   *
   * @throws LostRace if the stored one has another revision
   */
  void replace(Subscription before, Subscription after);

  /**
   * The same, where it is not the state that says when the next time is to be offered.
   *
   * @throws LostRace if the stored one has another revision
   */
  void replace(Subscription before, Subscription after, Optional<Instant> offersAt);
}
