package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Auditor;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.schedule.Dice;

/** Whoever compares our books with the gateway and its files, in the midst of everything. */
final class Auditors {
  private static final int ROUNDS = 12;

  private Auditors() {}

  /** Begins a comparison, while nodes go on with it and everybody goes on with their lives. */
  static void audits(Stage stage) {
    Duration since = stage.dice().between(Duration.ofDays(1), Duration.ofDays(400));
    if (stage.dice().chance(0.5)) asks(stage, auditor -> auditor.asksGateway(since));
    else {
      Dice mistakes = stage.dice().apart("mistakes");
      asks(stage, auditor -> auditor.sendsFile(since, mistakes));
    }
    if (stage.dice().chance(0.5)) stage.beside("node", Auditors::goesOn);
    goesOn(stage);
  }

  /** As every node does each few seconds, as long as there is something to do. */
  static void goesOn(Stage stage) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<Boolean> more = asks(stage, Auditor::goesOn);
      if (more.filter(any -> !any).isPresent() && stage.dice().chance(0.5)) return;
      stage.passes(Duration.ofSeconds(5), Duration.ofMinutes(4));
    }
  }

  private static <T> Optional<T> asks(Stage stage, Function<Auditor, T> question) {
    return stage
        .asks(shop -> shop.office().flatMap(Office::auditor).map(question))
        .answer()
        .flatMap(known -> known);
  }
}
