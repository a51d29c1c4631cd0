package np.shulka.application.partner;

/** A secret was encrypted with a key that the operator does not give us any more. */
public final class UnknownSecretKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSecretKey(String id) {
    super("secrets of webhooks are encrypted with the key " + id + ", which is not there");
  }
}
