package np.shulka.application.simulation.node;

import np.shulka.application.simulation.schedule.Scheduler;

/** One life of a node, from its start to its crash. */
final class Life {
  private final Scheduler scheduler;
  private boolean over;

  Life(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Lets time pass, in which others act and the node may crash. */
  void pass(long micros) {
    if (over) throw new Crash();
    scheduler.pause(micros);
    if (over) throw new Crash();
  }

  void end() {
    over = true;
  }
}
