package np.shulka.adapters.web.wire;

/** What is said of a request whose idempotency key came before with one that died unanswered. */
public final class RepeatedRequest {
  /** The request's attribute that holds whether it is so. */
  public static final String ATTRIBUTE = "np.shulka.repeated-request";

  private RepeatedRequest() {}
}
