package np.shulka.adapters.web.security;

import np.shulka.application.work.Problem;

/** Nobody says for now what somebody may do. */
final class IssuerSilent extends Problem {
  private static final long serialVersionUID = 1L;

  IssuerSilent() {
    super("it cannot be checked right now what you may do");
  }

  @Override
  public Kind kind() {
    return Kind.UNAVAILABLE;
  }

  @Override
  public String code() {
    return "sign-in-unavailable";
  }
}
