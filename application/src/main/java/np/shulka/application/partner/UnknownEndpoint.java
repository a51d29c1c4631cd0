package np.shulka.application.partner;

import np.shulka.application.work.Problem;

/** There is no such endpoint, or it is another partner's. */
public final class UnknownEndpoint extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownEndpoint() {
    super("there is no such webhook endpoint");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "webhook-endpoint-not-found";
  }
}
