package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Clerk;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Stage;

/** Whoever deals with papers. */
final class Clerks {
  private Clerks() {}

  /** As every node does each few seconds; a few times a week is enough here (N6). */
  static void tells(Stage stage) {
    if (stage.dice().chance(0.3)) stage.beside("node", Clerks::tellsAll);
    tellsAll(stage);
    if (!stage.dice().chance(0.5)) return;
    stage.passes(Duration.ofMinutes(1), Duration.ofHours(7));
    tellsAll(stage);
  }

  private static void tellsAll(Stage stage) {
    for (int times = 0; times < 3; times++) asks(stage, Clerk::tells);
  }

  /** Prints what was asked for last, sometimes in two tabs at once (N4). */
  static void prints(Stage stage) {
    if (stage.dice().chance(0.4)) stage.beside("tab", Clerks::print);
    print(stage);
    if (stage.dice().chance(0.3)) print(stage);
  }

  private static void print(Stage stage) {
    stage
        .person()
        .latestInvoice()
        .ifPresent(invoice -> asks(stage, clerk -> clerk.prints(invoice)));
  }

  private static <T> void asks(Stage stage, Function<Clerk, T> question) {
    stage.asks(shop -> shop.office().flatMap(Office::clerk).map(question));
  }
}
