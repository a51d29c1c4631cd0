package np.shulka.domain.reconciliation;

/** What a comparison is at. */
public enum Stage {
  /** Asks the gateway about each attempt of ours. */
  ATTEMPTS,
  /** Reads what the gateway lists, for what we know nothing of. */
  TRANSACTIONS,
  /** Looks up each row of the file in our books. */
  ROWS,
  /** Looks for what is in our books and not in the file. */
  BOOKED,
  /** Looks for what went back by our books and not by the file. */
  REFUNDS
}
