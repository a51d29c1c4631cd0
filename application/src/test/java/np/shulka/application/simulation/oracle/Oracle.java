package np.shulka.application.simulation.oracle;

import np.shulka.domain.payment.LookupReport;

/** A rule that is checked after every step; it throws a {@link Violation} where it is broken. */
public interface Oracle {

  /** After every commit. */
  default void committed(Commit commit) {}

  /** After every answer about money that left the gateway. */
  default void told(LookupReport report) {}

  /** When faults have stopped for long enough that everything must have settled. */
  default void afterwards(Afterwards world) {}
}
