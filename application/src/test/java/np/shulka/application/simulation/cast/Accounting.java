package np.shulka.application.simulation.cast;

import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;

/** Whoever keeps the books. */
final class Accounting {
  private Accounting() {}

  /** As every node does each minute, so two may meet; once in a few days catches up. */
  static void recognises(Stage stage) {
    stage.asks(Shop::closesDays);
    if (!stage.dice().chance(0.3)) return;
    stage.asks(Shop::closesDays);
  }
}
