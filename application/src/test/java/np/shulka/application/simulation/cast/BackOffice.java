package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;

/** The operator, housekeeping, banks, and the merchant at Khalti's dashboard. */
final class BackOffice {
  /** Banks that confirm later than this are beyond the week in which we ask. */
  private static final Duration LATEST = Duration.ofDays(5);

  /** Of a dashboard nobody knows how far back it goes. */
  private static final Duration EVER = Duration.ofDays(3_650);

  private BackOffice() {}

  /** Publishes a plan under a code that is new, or taken at another price. */
  static void publishes(Stage stage) {
    String code = stage.dice().chance(0.5) ? "monthly" : "plan-" + stage.dice().below(20);
    Plan plan =
        APlan.onSale().called(code).costing(Money.rupees(stage.dice().between(10, 5_000))).build();
    stage.asks(shop -> shop.office().map(office -> office.publishes(plan)).orElse(false));
  }

  /** As every node does each minute; once in a while is enough here. */
  static void forgetsKeys(Stage stage) {
    stage.asks(Shop::forgetsKeys);
  }

  /** As every node does each half minute; a few times a week is enough here. */
  static void timePasses(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("node", BackOffice::worksOff);
    worksOff(stage);
  }

  private static void worksOff(Stage stage) {
    stage.asks(Shop::timePasses);
  }

  /** B8: a bank confirms what had expired. */
  static void confirmsLate(Stage stage) {
    pick(stage).ifPresent(stage.till()::confirmsLate);
  }

  /** B6, K5: a refund that nobody told us about. */
  static void refunds(Stage stage) {
    Optional<GatewayReference> name = stage.dice().chance(0.4) ? pick(stage, EVER) : pick(stage);
    name.ifPresent(it -> refunds(stage, it, stage.dice().chance(0.5)));
  }

  /** A part that is given back beside one of ours nobody could tell from it (K6). */
  private static void refunds(Stage stage, GatewayReference name, boolean all) {
    if (all || !stage.truth().isGoingBack(name)) stage.till().refunds(name, all);
  }

  private static Optional<GatewayReference> pick(Stage stage) {
    return pick(stage, LATEST);
  }

  private static Optional<GatewayReference> pick(Stage stage, Duration within) {
    List<GatewayReference> recent = stage.till().visited(within);
    return recent.isEmpty() ? Optional.empty() : Optional.of(stage.dice().one(recent));
  }
}
