package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.List;
import np.shulka.application.simulation.actor.Machine;
import np.shulka.application.simulation.actor.Stage;

/** Things that go wrong with nodes, networks and clocks. */
final class BadLuck {
  /** By so much at most is a clock wrong. */
  static final Duration WRONG = Duration.ofMinutes(10);

  private BadLuck() {}

  /** D1, D2: a node dies and is started again. */
  static void crashes(Stage stage) {
    Machine machine = stage.dice().one(stage.machines());
    machine.dies();
    stage.passes(Duration.ofSeconds(1), Duration.ofMinutes(30));
    machine.starts();
  }

  /** E1, G5: one node or both cannot reach the database. */
  static void losesTheStore(Stage stage) {
    Duration outage = stage.dice().between(Duration.ofSeconds(2), Duration.ofHours(3));
    boolean all = stage.dice().chance(0.3);
    Machine one = stage.dice().one(stage.machines());
    List<Machine> those = all ? stage.machines() : List.of(one);
    those.forEach(machine -> machine.losesTheStore(outage));
  }

  /** B12: the gateway is down for minutes or hours. */
  static void losesTheGateway(Stage stage) {
    stage.till().goesDown(stage.dice().between(Duration.ofSeconds(30), Duration.ofHours(8)));
  }

  /** Nobody reaches the database, or the gateway, for weeks: an unpaid bill, a revoked key. */
  static void losesThemForLong(Stage stage) {
    Duration outage = stage.dice().between(Duration.ofDays(5), Duration.ofDays(110));
    if (stage.dice().chance(0.5)) stage.till().goesDown(outage);
    else stage.machines().forEach(machine -> machine.losesTheStore(outage));
  }

  /** F1, F2: the clock of a node jumps, and stays wrong. */
  static void setsAClock(Stage stage) {
    Duration ahead = stage.dice().between(WRONG.negated(), WRONG);
    stage.dice().one(stage.machines()).setsItsClock(ahead);
  }
}
