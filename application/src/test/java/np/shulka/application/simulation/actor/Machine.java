package np.shulka.application.simulation.actor;

import java.time.Duration;

/** What one of our processes runs on, and what may happen to it. */
public interface Machine {
  void dies();

  void starts();

  /** It cannot reach the database for so long. */
  void losesTheStore(Duration duration);

  /** From now on its clock is that much ahead of the true time. */
  void setsItsClock(Duration ahead);
}
