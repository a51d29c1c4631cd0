package np.shulka.application.simulation.node;

/** The process is dead: what runs on it ends here and writes nothing more. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("the node crashed", null, false, false);
  }
}
