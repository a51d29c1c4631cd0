package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.PaymentId;

/** People who have something: they pay ahead, give it up, and change their minds. */
final class Members {
  private Members() {}

  /** Pays ahead, for one period or several, sometimes in two tabs at once (S10). */
  static void renews(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("tab", Members::renewsOnce);
    renewsOnce(stage);
  }

  private static void renewsOnce(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    int periods = 1 + stage.dice().below(3);
    stage
        .asks(shop -> shop.renews(plan, periods))
        .answer()
        .flatMap(way -> way)
        .ifPresent(new Paying(stage)::goOn);
  }

  /** Lets it stand still, sometimes while paying in another tab, and lets it go on (S20, S25). */
  static void pauses(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    Optional<Duration> by =
        stage.dice().chance(0.6)
            ? Optional.of(stage.dice().between(Duration.ofSeconds(1), Duration.ofDays(20)))
            : Optional.empty();
    if (stage.dice().chance(0.3)) stage.beside("tab", Members::renewsOnce);
    stage.asks(shop -> shop.pauses(plan, by));
    new LooksAround().act(stage);
    if (stage.dice().chance(0.2)) stage.asks(shop -> shop.cancels(plan, stage.dice().chance(0.2)));
    if (stage.dice().chance(0.2)) stage.asks(shop -> shop.keeps(plan));
    stage.passes(Duration.ofSeconds(1), Duration.ofDays(12));
    if (stage.dice().chance(0.2)) stage.beside("tab", other -> resumes(other, plan));
    if (stage.dice().chance(0.6)) resumes(stage, plan);
    new LooksAround().act(stage);
  }

  private static void resumes(Stage stage, PlanCode plan) {
    stage.asks(shop -> shop.resumes(plan));
  }

  /** Gives it up while something may be under way, and may want it back (S13, S19). */
  static void cancels(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    boolean now = stage.dice().chance(0.3);
    stage.asks(shop -> shop.cancels(plan, now));
    if (stage.dice().chance(0.5)) {
      stage.passes(Duration.ofMinutes(1), Duration.ofDays(3));
      stage.asks(shop -> shop.keeps(plan));
    }
    if (stage.dice().chance(0.6)) usesWhatIsLeftOver(stage);
  }

  /** Wants to go on with money that came too late, sometimes in two tabs at once (S13, S14). */
  private static void usesWhatIsLeftOver(Stage stage) {
    stage.passes(Duration.ofMinutes(1), Duration.ofDays(4));
    boolean twice = stage.dice().chance(0.3);
    for (PaymentId mine : stage.asks(Shop::payments).answer().orElseGet(List::of)) {
      if (twice) stage.beside("tab", other -> other.asks(shop -> shop.uses(mine)));
      stage.asks(shop -> shop.uses(mine));
    }
  }
}
