package np.shulka.application.work;

import np.shulka.application.clock.BillingClock;
import np.shulka.application.clock.DueWork;
import np.shulka.application.clock.MoveClock;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.ScriptedCourier;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;

/** Lets the time of a world pass, with a courier who always arrives. */
public record Timekeeper(World world, BillingClock billing) {

  /** Moves the clock, and does on the way what is due. */
  public MoveClock moving() {
    Store store = world.store();
    return new MoveClock(
        billing,
        store.clockKeeper(),
        new MoveClock.Calendar(store.agenda(), store.ledger()),
        due(),
        new MoveClock.Records(store.audit(), store.transactions()),
        world.setting());
  }

  /** Everything that is due. */
  public DueWork due() {
    Store store = world.store();
    Setting setting = world.setting();
    return new DueWork(
        new DueWork.Sweeping(
            world.sweep(),
            new SweepRefunds(world.refunds(), world.gateway(), setting),
            new SweepSettledPayments(world.refunds(), world.gateway(), setting),
            new ProposeRefunds(world.refunds(), setting)),
        world.turns(),
        world.offers(),
        new RecogniseRevenue(store.ledger(), setting),
        new DeliverNotices(
            store.notices(),
            store.subscribers(),
            store.invoices(),
            new ScriptedCourier(),
            setting));
  }
}
