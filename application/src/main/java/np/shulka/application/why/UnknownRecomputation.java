package np.shulka.application.why;

import np.shulka.application.work.Problem;

/** There is no such run. */
public final class UnknownRecomputation extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownRecomputation() {
    super("there is no such recomputation");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "recomputation-not-found";
  }
}
