package np.shulka.domain.ledger;

/** Where value lies, and on which side it usually does. */
public enum Account {
  /** What the gateway owes us or has paid out: what payers paid, less its cut. */
  GATEWAY_CASH(Side.DEBIT),
  /** The gateway's cut, as it tells it for each payment. */
  GATEWAY_FEES(Side.DEBIT),
  /** What was delivered and is owed, such as amounts too small for the gateway (S22). */
  RECEIVABLES(Side.DEBIT),
  /** Tax that was collected and belongs to the state. */
  VAT_PAYABLE(Side.CREDIT),
  /** Paid for days that are still to come. */
  DEFERRED_REVENUE(Side.CREDIT),
  /** Paid for days that are over. */
  EARNED_REVENUE(Side.CREDIT),
  /** Revenue that went back to payers with credit notes. */
  REVENUE_GIVEN_BACK(Side.DEBIT),
  /** What subscribers may use up later. */
  SUBSCRIBER_CREDIT(Side.CREDIT),
  /** Verified money for which nothing was owed (S13, S14). */
  UNAPPLIED_MONEY(Side.CREDIT),
  /** What was owed and will not come. */
  BAD_DEBT(Side.DEBIT);

  private final Side normal;

  Account(Side normal) {
    this.normal = normal;
  }

  public Side normal() {
    return normal;
  }
}
