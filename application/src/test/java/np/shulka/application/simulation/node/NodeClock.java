package np.shulka.application.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.schedule.SimulatedTime;

/** The clock of one node, which goes before or after the true time, and jumps. */
public final class NodeClock implements InstantSource {
  private final Scheduler scheduler;
  private long skew;

  NodeClock(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public Instant instant() {
    return SimulatedTime.instant(scheduler.now() + skew);
  }

  /** From now on it is that much ahead of the true time. */
  public void jumpTo(Duration ahead) {
    skew = SimulatedTime.micros(ahead);
  }

  /** When this clock will show that, in true time. */
  long trueTimeOf(Instant shown) {
    return SimulatedTime.micros(shown) - skew;
  }
}
