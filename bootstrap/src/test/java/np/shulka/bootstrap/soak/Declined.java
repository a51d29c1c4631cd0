package np.shulka.bootstrap.soak;

/** A server said no, in a way that it knows. */
final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean lasting;

  /**
   * One.
   *
   * @param lasting whether it will be the same later
   */
  Declined(boolean lasting) {
    super("declined", null, false, false);
    this.lasting = lasting;
  }

  boolean lasting() {
    return lasting;
  }
}
