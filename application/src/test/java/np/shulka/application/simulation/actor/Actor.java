package np.shulka.application.simulation.actor;

/** Somebody or something that does one thing at one moment; without a state of its own. */
@FunctionalInterface
public interface Actor {
  void act(Stage stage);
}
