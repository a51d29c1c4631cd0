package np.shulka.application.simulation.fault;

/** What may go wrong, with how often it does at most; the ids are those of the fault model. */
public enum FaultKind {
  /** E1: the connection breaks before a commit arrives. */
  STORE_ABORTS(0.05),
  /** E2: the connection breaks before the answer to a commit arrives. */
  STORE_ANSWER_LOST(0.05),
  /** E8: a transaction is the victim of a deadlock. */
  STORE_DEADLOCK(0.1),
  /** E8: a transaction is the victim of too many deadlocks. */
  STORE_RACE_LOST(0.05),
  /** D4: a task stands still between two steps, longer than a lease. */
  LONG_PAUSE(0.01),
  /** Steps take seconds instead of milliseconds, so that more of them overlap. */
  SLUGGISH(0.5),
  /** A1, B1: the gateway is not reached. */
  GATEWAY_UNREACHED(0.2),
  /** A2: it happened there, but its answer never comes. */
  GATEWAY_ANSWER_LOST(0.2),
  /** A3 to A8: an answer that says nothing. */
  GATEWAY_UNUSABLE(0.2),
  /** A6: the gateway takes most of a minute. */
  GATEWAY_SLOW(0.3),
  /** A10: a pidx is given out twice. */
  PIDX_TWICE(0.05),
  /** B3. */
  LIE_AMOUNT(0.05),
  /** B4. */
  LIE_PIDX(0.05),
  /** S15: the answer names another order. */
  LIE_ORDER(0.05),
  /** B5: a status in another spelling. */
  LIE_SPELLING(0.5),
  /** B5: a status that nobody knows. */
  LIE_UNKNOWN_STATUS(0.2),
  /** B7: completed, and yet the answer says that it is not. */
  LIE_REGRESSES(0.3),
  /** Said to have failed, although it did not. */
  LIE_FAILED(0.1),
  /** B9. */
  LIE_NO_TRANSACTION(0.05),
  /** B9: the transaction id of money that was counted before. */
  LIE_USED_TRANSACTION(0.1),
  /** S15: completed and refunded at once. */
  LIE_REFUNDED(0.05),
  /** B10: the gateway does not know its own pidx. */
  NOT_FOUND(0.1);

  private final double most;

  FaultKind(double most) {
    this.most = most;
  }

  double most() {
    return most;
  }
}
