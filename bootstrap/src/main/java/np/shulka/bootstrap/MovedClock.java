package np.shulka.bootstrap;

import java.time.Duration;

/** This database lived in a time that was let pass, which production cannot go on with. */
final class MovedClock extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MovedClock(Duration ahead) {
    super(
        "The test clock of this database is "
            + ahead
            + " ahead of the real time, and production knows no other time than that.");
  }
}
