package np.shulka.application.clock;

import java.util.function.IntSupplier;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;

/** Everything that is done because its time has come, each until nothing of it is left. */
public final class DueWork {
  /**
   * Payments taken at a time; few, so that a node that dies holds few back until its lease ends.
   */
  private static final int SWEPT_AT_ONCE = 20;

  /** Few, so that the lease covers all of them even if each takes as long as it may. */
  private static final int DELIVERED_AT_ONCE = 10;

  /** As many as one statement takes well. */
  private static final int SUBSCRIPTIONS_AT_ONCE = 500;

  private final Sweeping sweeping;
  private final TurnSubscriptions turning;
  private final OfferRenewals offering;
  private final RecogniseRevenue recognising;
  private final DeliverNotices delivering;

  public DueWork(
      Sweeping sweeping,
      TurnSubscriptions turning,
      OfferRenewals offering,
      RecogniseRevenue recognising,
      DeliverNotices delivering) {
    this.sweeping = sweeping;
    this.turning = turning;
    this.offering = offering;
    this.recognising = recognising;
    this.delivering = delivering;
  }

  /** Asks about payments first: whoever paid in time must not lose what they paid for. */
  void all() {
    boolean more;
    do {
      more = sweep();
      more |= turn();
      more |= offer();
    } while (more && !Thread.currentThread().isInterrupted());
    compare();
    propose();
    recognise();
    deliver();
  }

  /** What the gateway is asked about, and what nobody did anything with. */
  public record Sweeping(
      SweepPayments payments,
      SweepRefunds refunds,
      SweepSettledPayments settled,
      ProposeRefunds unused) {}

  /** Returns whether anything was done, as the others do. */
  public boolean sweep() {
    boolean any = untilLessThan(SWEPT_AT_ONCE, () -> sweeping.payments.sweep(SWEPT_AT_ONCE));
    any |= untilLessThan(SWEPT_AT_ONCE, () -> sweeping.refunds.sweep(SWEPT_AT_ONCE));
    return any;
  }

  /** Asks about what was settled long ago; one round, for there is always more of it later. */
  public boolean compare() {
    return untilLessThan(SWEPT_AT_ONCE, () -> sweeping.settled.sweep(SWEPT_AT_ONCE));
  }

  /** Proposes that what nobody used goes back, after everything that may still use it. */
  public boolean propose() {
    return untilLessThan(SWEPT_AT_ONCE, () -> sweeping.unused.propose(SWEPT_AT_ONCE));
  }

  public boolean turn() {
    return untilLessThan(1, () -> turning.turn(SUBSCRIPTIONS_AT_ONCE));
  }

  public boolean offer() {
    return untilLessThan(1, () -> offering.offer(SUBSCRIPTIONS_AT_ONCE));
  }

  public boolean recognise() {
    return recognising.recognise() > 0;
  }

  public boolean deliver() {
    return untilLessThan(DELIVERED_AT_ONCE, () -> delivering.deliver(DELIVERED_AT_ONCE));
  }

  private static boolean untilLessThan(int enough, IntSupplier work) {
    boolean any = false;
    int done;
    do {
      done = work.getAsInt();
      any |= done > 0;
    } while (done >= enough && !Thread.currentThread().isInterrupted());
    return any;
  }
}
