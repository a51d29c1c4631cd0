package np.shulka.application.payment;

import np.shulka.application.work.Problem;

/** The gateway gave out a pidx that belongs to another attempt; nobody may be sent to it (A10). */
public final class PidxAlreadyBound extends Problem {
  private static final long serialVersionUID = 1L;

  public PidxAlreadyBound(Throwable cause) {
    super("the gateway gave out a checkout that belongs to another payment", cause);
  }

  @Override
  public Kind kind() {
    return Kind.BAD_GATEWAY;
  }

  @Override
  public String code() {
    return "gateway-answer-unusable";
  }
}
