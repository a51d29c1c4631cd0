package np.shulka.application.reconciliation;

import np.shulka.application.work.Problem;

/** There is no such comparison. */
public final class UnknownReconciliation extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownReconciliation() {
    super("There is no such reconciliation.");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "reconciliation-not-found";
  }
}
