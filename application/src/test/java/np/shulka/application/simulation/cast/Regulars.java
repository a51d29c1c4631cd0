package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.simulation.actor.Client;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.payment.Attempt.Channel;

/** People who pay for a year at a time and are not heard of in between, as most people are. */
final class Regulars {
  private static final PlanCode YEARLY = new PlanCode("yearly");
  private static final Duration A_DAY = Duration.ofDays(1);

  private Regulars() {}

  /**
   * Stays as long as people act: pays, looks at it once, and renews when the year is about over.
   */
  static void stays(Stage stage) {
    boolean acting = true;
    while (acting) {
      Optional<Instant> end = entitledUntil(stage);
      acting = end.isEmpty() ? tries(stage) : waits(stage, end.get());
    }
  }

  private static Optional<Instant> entitledUntil(Stage stage) {
    return stage
        .insists(4, Shop::entitlements)
        .filter(Shop.Entitled::active)
        .flatMap(Shop.Entitled::until);
  }

  /** Whoever did not get it the first time tries again in a few days. */
  private static boolean tries(Stage stage) {
    new Client(stage).orders(YEARLY, 1, Channel.WEB).ifPresent(new Paying(stage)::goOn);
    return aFewDays(stage);
  }

  private static boolean waits(Stage stage, Instant end) {
    Duration before = stage.dice().between(A_DAY.negated(), A_DAY.multipliedBy(6));
    if (!stage.waitsUntil(end.minus(before))) return false;
    new LooksAround().act(stage);
    stage
        .insists(3, shop -> shop.renews(YEARLY, 1))
        .flatMap(way -> way)
        .filter(Way::open)
        .ifPresent(new Paying(stage)::goOn);
    return aFewDays(stage);
  }

  private static boolean aFewDays(Stage stage) {
    stage.passes(A_DAY, A_DAY.multipliedBy(4));
    return stage.waitsUntil(Instant.EPOCH);
  }
}
