package np.shulka.application.partner;

import np.shulka.application.work.Problem;

/** There is no such partner. */
public final class UnknownPartner extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownPartner() {
    super("there is no such partner");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "partner-not-found";
  }
}
