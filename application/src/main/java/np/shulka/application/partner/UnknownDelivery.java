package np.shulka.application.partner;

import np.shulka.application.work.Problem;

/** There is no such delivery, or it is another partner's. */
public final class UnknownDelivery extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownDelivery() {
    super("there is no such delivery");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "delivery-not-found";
  }
}
