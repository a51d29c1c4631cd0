package np.shulka.sandbox;

/** That the stand-in knows no payment by this name. */
public final class UnknownPayment extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownPayment(String pidx) {
    super("no payment " + pidx);
  }
}
