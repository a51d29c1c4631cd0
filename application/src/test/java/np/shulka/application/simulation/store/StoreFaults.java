package np.shulka.application.simulation.store;

/** What goes wrong between one node and the database; asked at every step. */
public interface StoreFaults {

  /** Whether the database cannot be reached now. */
  boolean down();

  /** Whether a call outside a transaction happens without its answer coming back. */
  boolean losesAnswer();

  /** Whether a write is sent, and so checked, at once instead of at the end. */
  boolean sendsAtOnce();

  /** How the end of a transaction goes. */
  Ending ending();

  /** How the end of a transaction goes. */
  enum Ending {
    COMMITTED,
    /** The connection broke before the commit arrived. */
    ABORTED,
    /** The connection broke before the answer to the commit arrived. */
    ANSWER_LOST,
    /** The victim of a deadlock, to be done over. */
    DEADLOCK,
    /** The victim of too many deadlocks. */
    RACE_LOST
  }
}
