package np.shulka.application.invoice;

import np.shulka.application.work.Problem;

/** There is no such invoice, or it is somebody else's; the caller cannot tell which. */
public final class UnknownInvoice extends Problem {
  private static final long serialVersionUID = 1L;

  public UnknownInvoice() {
    super("there is no such invoice");
  }

  @Override
  public Kind kind() {
    return Kind.NOT_FOUND;
  }

  @Override
  public String code() {
    return "invoice-not-found";
  }
}
