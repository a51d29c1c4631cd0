package np.shulka.adapters.web.wire;

/** What is said of a request that the state of things refused, however the answer is numbered. */
public final class DecidedRequest {
  /** The request's attribute that is there if it is so. */
  public static final String ATTRIBUTE = "np.shulka.decided-request";

  private DecidedRequest() {}
}
