package np.shulka.bootstrap.soak;

/** There was no answer, so nothing is known. */
final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unanswered() {
    super("no answer", null, false, false);
  }
}
