package np.shulka.application.simulation.stage;

import java.time.Duration;
import np.shulka.application.simulation.actor.Machine;
import np.shulka.application.simulation.node.Node;
import np.shulka.application.simulation.schedule.SimulatedTime;

/** A node, and the sweepers who have to know what becomes of it. */
record SimulatedMachine(Node node, Scene scene) implements Machine {
  @Override
  public void dies() {
    node.crash();
  }

  @Override
  public void starts() {
    node.start();
    scene.sweepers().restart();
  }

  @Override
  public void losesTheStore(Duration duration) {
    scene.outages().begin(node.name(), scene.scheduler().now() + SimulatedTime.micros(duration));
  }

  @Override
  public void setsItsClock(Duration ahead) {
    node.clock().jumpTo(ahead);
    scene.sweepers().restart();
  }
}
