package np.shulka.application.subscriber;

import np.shulka.application.work.Problem;

/** There is no such subscriber. */
public final class UnknownSubscriber extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownSubscriber() {
    super("there is no such subscriber");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "subscriber-not-found";
  }
}
