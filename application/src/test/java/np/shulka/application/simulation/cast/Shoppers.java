package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.simulation.actor.Client;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Pidx;

/** People who want something and pay for it, each in their own way. */
final class Shoppers {
  private Shoppers() {}

  /** Orders, pays, comes back: or not. */
  static void buys(Stage stage) {
    Channel channel = stage.dice().chance(0.1) ? Channel.WIDGET : Channel.WEB;
    PlanCode plan = plan(stage);
    new Client(stage)
        .orders(plan, 1, channel, Optional.empty(), addOns(stage.dice().apart("add-ons")))
        .ifPresent(new Paying(stage)::goOn);
  }

  /** Sometimes one that does not go with the plan, or more than can be had (C25). */
  private static Optional<Map<AddOnCode, Integer>> addOns(Dice dice) {
    if (!dice.chance(0.15)) return Optional.empty();
    return Optional.of(Map.of(Market.addOn(dice, true), 1 + dice.below(2)));
  }

  /** Whoever has a favourite plan mostly orders that. */
  static PlanCode plan(Stage stage) {
    int favourite = stage.person().number();
    return Market.code(stage.dice().chance(0.8) ? favourite : stage.dice().below(100));
  }

  /** Orders with a coupon, sometimes in two tabs at once: the last one is raced for (S7, G4). */
  static void buysCheaper(Stage stage) {
    if (stage.dice().chance(0.2)) stage.beside("tab", Shoppers::buysOnceCheaper);
    buysOnceCheaper(stage);
  }

  private static void buysOnceCheaper(Stage stage) {
    CouponCode any = Market.coupon(stage.dice().below(100));
    int quantity = stage.dice().chance(0.3) ? 2 : 1;
    PlanCode plan = plan(stage);
    boolean ofThatPlan = stage.dice().apart("of that plan").chance(0.6);
    CouponCode coupon = ofThatPlan ? Market.couponOf(plan).orElse(any) : any;
    new Client(stage)
        .orders(plan, quantity, Channel.WEB, Optional.of(coupon), Optional.empty())
        .ifPresent(new Paying(stage)::goOn);
  }

  /** Orders in two tabs at once, and pays in both. */
  static void paysTwice(Stage stage) {
    stage.beside("tab", Shoppers::buys);
    buys(stage);
  }

  /** Waits until what they have is about to end, or just ended, and orders again (S2, S11, F4). */
  static void renewsOnTime(Stage stage) {
    Duration minutes = Duration.ofMinutes(12);
    boolean stillActing =
        stage
            .asks(Shop::entitlements)
            .answer()
            .flatMap(Shop.Entitled::until)
            .map(end -> end.plus(stage.dice().between(minutes.negated(), minutes)))
            .map(stage::waitsUntil)
            .orElse(true);
    if (!stillActing) return;
    stage.beside("tab", Shoppers::buys);
    buys(stage);
  }

  /** Wants another number of seats, perhaps while the first order is being paid. */
  static void changesQuantity(Stage stage) {
    int quantity = 1 + stage.dice().below(3);
    new Client(stage).orders(plan(stage), quantity, Channel.WEB).ifPresent(new Paying(stage)::goOn);
  }

  /** Follows the permanent link of the last invoice. */
  static void paysByLink(Stage stage) {
    new Client(stage).paysByLink().ifPresent(new Paying(stage)::goOn);
  }

  /** Pays the last invoice from the list of invoices, in either channel. */
  static void paysInvoice(Stage stage) {
    Channel channel = stage.dice().chance(0.4) ? Channel.WIDGET : Channel.WEB;
    new Client(stage).paysInvoice(channel).ifPresent(new Paying(stage)::goOn);
  }

  /** Goes back to an old page of the gateway and pays there, if it still lets them. */
  static void paysOldPage(Stage stage) {
    if (stage.person().payments().isEmpty()) return;
    Way old = stage.dice().one(stage.person().payments());
    old.page().ifPresent(new Paying(stage)::onPage);
  }

  /** Comes back hours or days later and asks what became of it. */
  static void comesBackLate(Stage stage) {
    stage.passes(Duration.ofHours(1), Duration.ofDays(3));
    stage.person().latestPayment().ifPresent(payment -> new Client(stage).verifies(payment, 3));
  }

  /** A return URL with a pidx that was read off somebody else's screen, or made up. */
  static void forgesReturn(Stage stage) {
    Pidx pidx =
        stage.somebodyElse().payments().stream()
            .flatMap(payment -> payment.page().stream())
            .reduce((_, later) -> later)
            .filter(_ -> stage.dice().chance(0.8))
            .orElseGet(() -> new Pidx("forged-" + stage.dice().below(1_000)));
    new Client(stage).returns(pidx, 1);
  }
}
