package np.shulka.application.fiscal;

import np.shulka.application.work.Problem;

/** There is no such credit note. */
public final class UnknownCreditNote extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownCreditNote() {
    super("there is no such credit note");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "credit-note-not-found";
  }
}
