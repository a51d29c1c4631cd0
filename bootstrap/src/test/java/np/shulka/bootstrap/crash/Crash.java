package np.shulka.bootstrap.crash;

/** The process is gone; an error, so that no decent code goes on after it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("the process is dead", null, false, false);
  }
}
