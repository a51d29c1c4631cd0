package np.shulka.application.fiscal;

import np.shulka.application.work.Problem;

/** There is no such filing. */
public final class UnknownFiling extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownFiling() {
    super("there is no such filing");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "filing-not-found";
  }
}
