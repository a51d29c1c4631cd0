package np.shulka.application.payment;

/** The gateway is well, and says that it knows nothing of what it is asked about. */
public final class GatewayKnowsNothing extends GatewayAnswerUnusable {
  private static final long serialVersionUID = 1L;

  public GatewayKnowsNothing(String detail) {
    super(detail);
  }
}
