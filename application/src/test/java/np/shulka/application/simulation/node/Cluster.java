package np.shulka.application.simulation.node;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.work.Alerts;

/** Two nodes over one store, and the way to one of them. */
public final class Cluster {
  private final List<Node> nodes;

  public Cluster(Ground ground, Alerts alerts, PlantedBug bug) {
    nodes = Stream.of("n1", "n2").map(name -> new Node(name, ground, alerts, bug)).toList();
  }

  public List<Node> nodes() {
    return nodes;
  }

  /** One that is up, if one is. */
  public Node any(Dice dice) {
    Node first = dice.one(nodes);
    return first.up() ? first : other(first);
  }

  public Node other(Node than) {
    return nodes.getFirst() == than ? nodes.getLast() : nodes.getFirst();
  }

  /** Everything runs, and every clock is right. */
  public void recover() {
    nodes.forEach(node -> node.clock().jumpTo(Duration.ZERO));
    nodes.forEach(Node::start);
  }
}
