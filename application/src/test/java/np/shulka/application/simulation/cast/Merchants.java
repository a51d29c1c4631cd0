package np.shulka.application.simulation.cast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Office;
import np.shulka.application.simulation.actor.Shop.Swap;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;

/** Whoever sells: they change prices, and write down what began before anybody was asked. */
final class Merchants {
  private Merchants() {}

  /** Publishes another price, and mostly moves those who have an older one (S16). */
  static void reprices(Stage stage) {
    PlanCode plan = Shoppers.plan(stage);
    Money price = Money.rupees(stage.dice().one(List.of(10L, 50L, 300L, 900L, 1_200L, 4_000L)));
    Optional<Integer> version = asks(stage, office -> office.reprices(plan, price));
    if (version.isEmpty() || stage.dice().chance(0.2)) return;
    if (stage.dice().chance(0.4)) stage.passes(Duration.ofMinutes(1), Duration.ofDays(2));
    for (int tries = 0; tries < 3; tries++) {
      if (moves(stage, plan, version.get())) return;
    }
  }

  /** Looks first, and announces it while those who are moved do something else (S25). */
  private static boolean moves(Stage stage, PlanCode plan, int version) {
    int days = stage.dice().one(List.of(0, 0, 1, 7, 30));
    Optional<RehearsalId> rehearsal = asks(stage, office -> office.rehearses(plan, version, days));
    if (rehearsal.isEmpty()) return true;
    if (stage.dice().chance(0.3)) stage.passes(Duration.ofSeconds(5), Duration.ofHours(25));
    if (stage.dice().chance(0.5)) stage.beside("tab", Merchants::meanwhile);
    if (stage.dice().chance(0.3)) stage.beside("node", BackOffice::timePasses);
    return asks(stage, office -> Optional.of(office.migrates(plan, rehearsal.get()))).orElse(false);
  }

  private static void meanwhile(Stage stage) {
    switch (stage.dice().below(4)) {
      case 0 -> Shoppers.buys(stage);
      case 1 -> Changers.changes(stage);
      default -> Members.renews(stage);
    }
  }

  /** Publishes storage with more rooms or fewer; who has some keeps what theirs gives (C25). */
  static void givesOtherwise(Stage stage) {
    int rooms = 1 + stage.dice().below(9);
    asks(stage, office -> Optional.of(office.revises(Market.STORAGE, Market.storageOf(rooms))));
  }

  /** Somebody had it before they were asked, and may want less of it later (S21, C12). */
  static void backdates(Stage stage) {
    PlanCode plan = Market.any(stage.dice());
    Duration ago = stage.dice().between(Duration.ZERO, Duration.ofDays(31));
    Optional<InvoiceId> asked = asks(stage, office -> office.backdates(stage.person(), plan, ago));
    if (asked.isEmpty()) return;
    if (stage.dice().chance(0.3)) stage.passes(Duration.ofMinutes(1), Duration.ofHours(30));
    pays(stage, asked.get());
    if (stage.dice().chance(0.3)) return;
    Swap less = new Swap(plan, Market.any(stage.dice()), Optional.of(1), false);
    stage.insists(2, shop -> shop.changes(less, Optional.empty()));
    if (stage.dice().chance(0.5)) stage.passes(Duration.ofMinutes(1), Duration.ofDays(9));
    stage
        .asks(shop -> shop.renews(plan, 1))
        .answer()
        .flatMap(way -> way)
        .ifPresent(new Paying(stage)::goOn);
  }

  private static void pays(Stage stage, InvoiceId invoice) {
    stage
        .asks(shop -> shop.paysInvoice(invoice, Channel.WEB))
        .answer()
        .flatMap(way -> way)
        .ifPresent(new Paying(stage)::goOn);
  }

  private static <T> Optional<T> asks(Stage stage, Function<Office, Optional<T>> question) {
    return stage.asks(shop -> shop.office().flatMap(question)).answer().flatMap(known -> known);
  }
}
