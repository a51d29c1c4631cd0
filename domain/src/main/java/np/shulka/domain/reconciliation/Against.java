package np.shulka.domain.reconciliation;

import np.shulka.domain.identity.SettlementFileId;

/** What our books are compared with. */
public sealed interface Against {

  /** What the gateway answers when it is asked about each attempt, and what it lists itself. */
  record Gateway() implements Against {}

  /**
   * A file of the gateway that says what it paid out.
   *
   * @param rows how many rows it has, readable or not
   */
  record Settlement(SettlementFileId file, int rows) implements Against {}
}
