package np.shulka.application.payment;

import np.shulka.application.work.Problem;

/**
 * The gateway answered, but nothing that can be used: not its JSON, a redirect, a refusal of our
 * key or of our request. Says nothing about money; a person should look.
 */
public sealed class GatewayAnswerUnusable extends Problem permits GatewayKnowsNothing {
  private static final long serialVersionUID = 1L;

  public GatewayAnswerUnusable(String detail) {
    super(detail);
  }

  public GatewayAnswerUnusable(String detail, Throwable cause) {
    super(detail, cause);
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
