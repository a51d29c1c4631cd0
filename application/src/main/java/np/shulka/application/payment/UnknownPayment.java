package np.shulka.application.payment;

import np.shulka.application.work.Problem;

/** There is no such payment, or it is somebody else's; the caller cannot tell which. */
public final class UnknownPayment extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownPayment() {
    super("there is no such payment");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "payment-not-found";
  }
}
