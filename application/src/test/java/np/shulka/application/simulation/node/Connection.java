package np.shulka.application.simulation.node;

import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.store.StoreFaults;

/** One node's way to the database. */
final class Connection implements StoreFaults {
  private static final double SENT_AT_ONCE = 0.1;

  private final String node;
  private final Ground ground;

  Connection(String node, Ground ground) {
    this.node = node;
    this.ground = ground;
  }

  @Override
  public boolean down() {
    return ground.outages().down(node, ground.scheduler().now());
  }

  @Override
  public boolean losesAnswer() {
    return strikes(FaultKind.STORE_ANSWER_LOST);
  }

  @Override
  public boolean sendsAtOnce() {
    return dice().chance(SENT_AT_ONCE);
  }

  @Override
  public Ending ending() {
    if (strikes(FaultKind.STORE_ABORTS)) return Ending.ABORTED;
    if (strikes(FaultKind.STORE_ANSWER_LOST)) return Ending.ANSWER_LOST;
    if (strikes(FaultKind.STORE_DEADLOCK)) return Ending.DEADLOCK;
    if (strikes(FaultKind.STORE_RACE_LOST)) return Ending.RACE_LOST;
    return Ending.COMMITTED;
  }

  private boolean strikes(FaultKind kind) {
    return ground.faults().strikes(kind, dice());
  }

  private Dice dice() {
    return ground.scheduler().running().dice();
  }
}
