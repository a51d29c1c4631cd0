package np.shulka.sandbox.payment;

/** That a payment was told to go where it cannot go from where it stands. */
public final class IllegalMove extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IllegalMove(String move, PaymentState from) {
    super("cannot " + move + " a payment that is " + from.status());
  }
}
