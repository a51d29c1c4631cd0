package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Cashier;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Effect;

/** Whoever gives money back, and those who see to it that it arrives. */
final class Cashiers {
  private static final List<Effect> EFFECTS = List.of(Effect.values());

  private Cashiers() {}

  /** Gives something back, in parts or at once, while its payer goes on (S9, S18, S24, S25). */
  static void refunds(Stage stage) {
    if (stage.dice().chance(0.3)) stage.beside("tab", Cashiers::meanwhile);
    Optional<Way> paid = paid(stage);
    paid.ifPresent(way -> refunds(stage, way));
    if (!stage.dice().chance(0.4)) return;
    stage.passes(Duration.ofSeconds(1), Duration.ofDays(3));
    paid.ifPresent(way -> refunds(stage, way));
  }

  /** Pays ahead, and wants that alone back before it begins (S18). */
  static void changesTheirMind(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    Optional<Way> ahead =
        stage.asks(shop -> shop.renews(plan, 1)).answer().flatMap(way -> way).filter(Way::open);
    if (ahead.isEmpty()) return;
    new Paying(stage).goOn(ahead.get());
    if (stage.dice().chance(0.3)) stage.beside("tab", Cashiers::meanwhile);
    if (stage.dice().chance(0.3)) stage.passes(Duration.ofMinutes(1), Duration.ofDays(20));
    takesBack(stage, ahead.get());
    new LooksAround().act(stage);
    if (stage.dice().chance(0.4)) Members.renews(stage);
  }

  private static void takesBack(Stage stage, Way ahead) {
    asks(stage, it -> it.refunds(ahead.payment(), Optional.empty(), Effect.END_NOW));
  }

  private static void meanwhile(Stage stage) {
    switch (stage.dice().below(5)) {
      case 0 -> Members.cancels(stage);
      case 1 -> Changers.changes(stage);
      case 2 -> Members.renews(stage);
      default -> paid(stage).ifPresent(way -> refunds(stage, way));
    }
  }

  /** Mostly the last one, which may buy what is used now. */
  private static Optional<Way> paid(Stage stage) {
    List<Way> all = stage.person().payments();
    if (all.isEmpty() || stage.dice().chance(0.6)) return stage.person().latestPayment();
    return Optional.of(stage.dice().one(all));
  }

  private static void refunds(Stage stage, Way way) {
    long paisa = way.amount().paisa();
    Optional<Money> part =
        stage.dice().chance(0.4) || paisa < 200
            ? Optional.empty()
            : Optional.of(Money.paisa(stage.dice().between(100, paisa)));
    Effect effect = stage.dice().one(EFFECTS);
    asks(stage, cashier -> cashier.refunds(way.payment(), part, effect));
  }

  /** As every node does each half minute; a few times a week is enough here. */
  static void asksAgain(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("node", Cashiers::sweeps);
    sweeps(stage);
  }

  private static void sweeps(Stage stage) {
    asks(stage, Cashier::asksAgain);
  }

  /** As every node does each minute; a few times a month is enough here (S13). */
  static void proposes(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("node", one -> asks(one, Cashier::proposes));
    asks(stage, Cashier::proposes);
  }

  /** Does not agree to some of what waits, perhaps while somebody else agrees to it. */
  static void declines(Stage stage) {
    if (stage.dice().chance(0.2)) {
      stage.beside("desk", one -> asks(one, Cashier::approves));
    }
    Dice judgement = stage.dice().apart("judgement");
    asks(stage, cashier -> cashier.declines(judgement));
  }

  /** Works off what waits for a person, now and then two of them at once. */
  static void worksOff(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("desk", Cashiers::decides);
    decides(stage);
    for (int times = 0; times < 3; times++) {
      stage.passes(Duration.ofMinutes(1), Duration.ofMinutes(90));
      sweeps(stage);
    }
  }

  private static void decides(Stage stage) {
    asks(stage, Cashier::approves);
    asks(stage, Cashier::worksOff);
  }

  private static <T> void asks(Stage stage, Function<Cashier, T> question) {
    stage.asks(shop -> shop.office().flatMap(Office::cashier).map(question));
  }
}
