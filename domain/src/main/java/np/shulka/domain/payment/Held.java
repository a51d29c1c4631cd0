package np.shulka.domain.payment;

/** What may keep a payment in quarantine; the names are told and kept, the words may change. */
public enum Held {
  ANOTHER_ATTEMPT("the report is about another attempt"),
  ANOTHER_CHECKOUT("the answer names another pidx than we asked for"),
  ANOTHER_ORDER("the answer names another order than this payment"),
  ANOTHER_AMOUNT("paid %s, expected %s"),
  REFUNDED_AT_ONCE("completed and refunded at once"),
  NO_TRANSACTION("completed without a transaction id"),
  TRANSACTION_COUNTED("the transaction was counted for another payment"),
  GATEWAY_SAYS("the gateway says %s");

  private final String words;

  Held(String words) {
    this.words = words;
  }

  /**
   * For people.
   *
   * @param values what stands in the words
   */
  public Why why(Object... values) {
    return Why.of(this, words.formatted(values));
  }
}
