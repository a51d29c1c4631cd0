package np.shulka.application.payment;

/** The same money under two attempts: one transaction id settles once, ever (S14, B9). */
public final class TransactionAlreadyCounted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransactionAlreadyCounted() {
    super("this gateway transaction was counted before");
  }

  public TransactionAlreadyCounted(Throwable cause) {
    super("this gateway transaction was counted before", cause);
  }
}
