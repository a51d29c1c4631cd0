package np.shulka.application.reconciliation.simulated;

/** A rule does not hold. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Broken(String rule, Object about) {
    super(rule + ": " + about);
  }

  static void unless(boolean holds, String rule, Object about) {
    if (!holds) throw new Broken(rule, about);
  }
}
