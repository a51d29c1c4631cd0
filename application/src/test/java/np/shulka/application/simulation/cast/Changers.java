package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Shop.Swap;
import np.shulka.application.simulation.actor.Shop.Wish;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.Money;

/** People who want something else, more of it or less, and who may pay for that: or not. */
final class Changers {
  private static final String NAME = "I20 charged as quoted";

  private Changers() {}

  /** Changes, often while something else goes on in another tab (S4, S5, S6, S25). */
  static void changes(Stage stage) {
    if (stage.dice().chance(0.4)) stage.beside("tab", Changers::meanwhile);
    if (stage.dice().chance(0.3)) new LooksAround().act(stage);
    swaps(stage, swap(stage));
  }

  private static void meanwhile(Stage stage) {
    switch (stage.dice().below(6)) {
      case 0 -> Members.renews(stage);
      case 1 -> Members.cancels(stage);
      case 2 -> Members.pauses(stage);
      case 3 -> Shoppers.buys(stage);
      default -> swaps(stage, swap(stage));
    }
  }

  /** Waits until what they have is about to end or just ended, and changes then (S4, F4). */
  static void changesAtTheEnd(Stage stage) {
    Duration minutes = Duration.ofMinutes(12);
    boolean stillActing =
        stage
            .asks(Shop::entitlements)
            .answer()
            .flatMap(Shop.Entitled::until)
            .map(end -> end.plus(stage.dice().between(minutes.negated(), minutes)))
            .map(stage::waitsUntil)
            .orElse(true);
    if (stillActing) changes(stage);
  }

  private static Swap swap(Stage stage) {
    PlanCode from = Shoppers.plan(stage);
    PlanCode to = stage.dice().chance(0.3) ? from : Market.any(stage.dice());
    boolean other = to.equals(from) || stage.dice().chance(0.3);
    Optional<Integer> quantity = other ? Optional.of(1 + stage.dice().below(4)) : Optional.empty();
    return new Swap(from, to, quantity, stage.dice().chance(0.7));
  }

  /** Looks at the price first, sometimes, and takes a while over it; may take it back later. */
  private static void swaps(Stage stage, Swap swap) {
    looksAndTakes(stage, swap);
    if (!stage.dice().chance(0.25)) return;
    stage.passes(Duration.ofMinutes(1), Duration.ofDays(2));
    swaps(stage, back(swap, stage), Optional.empty());
  }

  private static void looksAndTakes(Stage stage, Wish wish) {
    Optional<Shop.Quoted> quoted =
        stage.dice().chance(0.7)
            ? stage.asks(shop -> shop.quotes(wish)).answer().flatMap(known -> known)
            : Optional.empty();
    if (stage.dice().chance(0.2)) stage.passes(Duration.ofSeconds(5), Duration.ofHours(9));
    swaps(stage, wish, quoted);
  }

  /** Wants something beside what they have, in this number or none of it any more (C25). */
  static void addsOn(Stage stage) {
    if (stage.dice().chance(0.3)) stage.beside("tab", Changers::meanwhile);
    looksAndTakes(stage, withAddOns(stage));
    new LooksAround().act(stage);
    if (!stage.dice().chance(0.5)) return;
    stage.passes(Duration.ofMinutes(1), Duration.ofDays(20));
    new LooksAround().act(stage);
    looksAndTakes(stage, withAddOns(stage));
  }

  private static Swap withAddOns(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    Map<AddOnCode, Integer> wanted = new HashMap<>();
    int many = stage.dice().below(3);
    for (int i = 0; i < many; i++) {
      wanted.put(Market.addOn(stage.dice(), true), 1 + stage.dice().below(3));
    }
    boolean now = !wanted.isEmpty() && stage.dice().chance(0.8);
    return new Swap(plan, plan, Optional.empty(), Optional.of(wanted), now);
  }

  /** Buys something once, maybe twice over, and in two tabs. */
  static void buysOnce(Stage stage) {
    if (stage.dice().chance(0.3)) stage.beside("tab", Changers::meanwhile);
    AddOnCode addOn = Market.addOn(stage.dice(), false);
    looksAndTakes(stage, new Shop.OneOff(Shoppers.plan(stage), addOn, 1 + stage.dice().below(3)));
  }

  private static Swap back(Swap swap, Stage stage) {
    boolean now = stage.dice().chance(0.5);
    return new Swap(swap.to(), swap.from(), Optional.of(1), now);
  }

  private static void swaps(Stage stage, Wish swap, Optional<Shop.Quoted> quoted) {
    Optional<Shop.Swapped> agreed =
        stage
            .insists(2, shop -> shop.changes(swap, quoted.map(Shop.Quoted::id)))
            .flatMap(known -> known);
    agreed.ifPresent(it -> quoted.ifPresent(quote -> hold(quote, it, stage)));
    agreed.flatMap(Shop.Swapped::payment).ifPresent(new Paying(stage)::goOn);
  }

  /** What is charged is what was quoted, or nothing is. */
  private static void hold(Shop.Quoted quote, Shop.Swapped swapped, Stage stage) {
    Money asked = swapped.payment().map(Way::amount).orElse(Money.ZERO);
    boolean carried =
        swapped.payment().isEmpty() && quote.due().compareTo(Price.LEAST_CHARGEABLE) < 0;
    if (carried || asked.equals(quote.due())) return;
    throw new Violation(
        NAME, "quoted " + quote.due() + ", asked for " + asked, stage.person().subject());
  }
}
