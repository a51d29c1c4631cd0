package np.shulka.domain.reconciliation;

/** What a person can do about a difference; nothing is done by itself. */
public enum Remedy {
  RECHECK("ask the gateway again about the payment (recheck); if it confirms, it is settled"),
  REFUND("book what was refunded at the gateway (dashboard-refunds), or refund what is owed"),
  RESOLVE("look at the evidence of the payment and at the gateway's dashboard, and resolve it"),
  DASHBOARD("look the transaction up in the gateway's dashboard: whose money is it?"),
  ASK_GATEWAY("ask the gateway's support with both figures; the books stay as they are"),
  MEND_FILE("mend the row, and upload the file again"),
  RUN_AGAIN("compare again when the gateway answers");

  private final String words;

  Remedy(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
