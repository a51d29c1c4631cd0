package np.shulka.application.simulation.schedule;

/** The run is over: a task that is still on its way ends here. */
public final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the run is over", null, false, false);
  }
}
