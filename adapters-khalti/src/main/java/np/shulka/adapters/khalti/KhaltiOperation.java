package np.shulka.adapters.khalti;

/** What we ask Khalti for; each has a breaker of its own, because they fail apart. */
enum KhaltiOperation {
  /** Opens a checkout; every call opens another one, so it is not repeated. */
  INITIATE("khalti-initiate", false),
  LOOKUP("khalti-lookup", true),
  /** Moves a widget payment's money; asking the status is what may be repeated. */
  VERIFY("khalti-verify", false),
  STATUS("khalti-status", true),
  /** Has no idempotency key: sent once, ever. */
  REFUND("khalti-refund", false),
  TRANSACTIONS("khalti-transactions", true);

  private final String title;
  private final boolean repeatable;

  KhaltiOperation(String title, boolean repeatable) {
    this.title = title;
    this.repeatable = repeatable;
  }

  /** The name in metrics, health and logs. */
  String title() {
    return title;
  }

  /** Whether asking twice does no more than asking once. */
  boolean repeatable() {
    return repeatable;
  }
}
