package np.shulka.application.simulation.actor;

import java.time.Duration;
import np.shulka.application.simulation.schedule.Dice;

/** One of our servers, as whoever compares our books with those of others sees it. */
public interface Auditor {
  /** Begins to compare what was begun since then with the gateway; says whether it is begun. */
  boolean asksGateway(Duration since);

  /**
   * Begins to compare what moved since then with a file as the gateway would make it, in which
   * somebody made mistakes; says whether it is begun.
   */
  boolean sendsFile(Duration since, Dice mistakes);

  /** Goes on with what was begun, as every node does; says whether there was anything to do. */
  boolean goesOn();
}
