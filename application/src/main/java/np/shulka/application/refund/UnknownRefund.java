package np.shulka.application.refund;

import np.shulka.application.work.Problem;

/** There is no such refund. */
public final class UnknownRefund extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownRefund() {
    super("there is no such refund");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "refund-not-found";
  }
}
