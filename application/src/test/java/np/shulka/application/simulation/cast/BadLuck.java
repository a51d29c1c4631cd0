package np.shulka.application.simulation.cast;

import java.time.Duration;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.node.Node;
import np.shulka.application.simulation.schedule.SimulatedTime;

/** Things that go wrong with nodes, networks and clocks. */
final class BadLuck {
  private BadLuck() {}

  /** D1, D2: a node dies and is started again. */
  static void crashes(Stage stage) {
    Node node = stage.dice().one(stage.scene().cluster().nodes());
    node.crash();
    stage.passes(Duration.ofSeconds(1), Duration.ofMinutes(30));
    node.start();
    stage.scene().sweepers().restart();
  }

  /** E1, G5: one node or both cannot reach the database. */
  static void losesTheStore(Stage stage) {
    Duration outage = stage.dice().between(Duration.ofSeconds(2), Duration.ofHours(3));
    long end = stage.scene().scheduler().now() + SimulatedTime.micros(outage);
    boolean both = stage.dice().chance(0.3);
    Node one = stage.dice().one(stage.scene().cluster().nodes());
    stage.scene().outages().begin(one.name(), end);
    if (both) stage.scene().outages().begin(stage.scene().cluster().other(one).name(), end);
  }

  /** B12: the gateway is down for minutes or hours. */
  static void losesTheGateway(Stage stage) {
    stage.khalti().goesDown(stage.dice().between(Duration.ofSeconds(30), Duration.ofHours(8)));
  }

  /** F1, F2: the clock of a node jumps, and stays wrong by up to ten minutes. */
  static void setsAClock(Stage stage) {
    Duration tenMinutes = Duration.ofMinutes(10);
    Duration ahead = stage.dice().between(tenMinutes.negated(), tenMinutes);
    stage.dice().one(stage.scene().cluster().nodes()).clock().jumpTo(ahead);
    stage.scene().sweepers().restart();
  }
}
