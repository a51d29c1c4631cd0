package np.shulka.application.subscription;

import np.shulka.application.work.Problem;

/** There is no such subscription, or it is somebody else's; the caller cannot tell which. */
public final class UnknownSubscription extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownSubscription() {
    super("there is no such subscription");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "subscription-not-found";
  }
}
