package np.shulka.sandbox.payment;

/** That more was to be given back than is left. */
public final class IllegalRefund extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IllegalRefund(long leftPaisa) {
    super("Amount must be between 1 and " + leftPaisa + " paisa.");
  }
}
