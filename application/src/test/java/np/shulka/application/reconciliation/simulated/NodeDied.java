package np.shulka.application.reconciliation.simulated;

/** The process is gone, with all that it knew. */
final class NodeDied extends Error {
  private static final long serialVersionUID = 1L;

  NodeDied() {
    super("died", null, false, false);
  }
}
