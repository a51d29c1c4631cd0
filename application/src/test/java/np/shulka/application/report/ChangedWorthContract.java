package np.shulka.application.report;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Movement;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What a month of something is worth that was changed at once; a store for each test. */
public interface ChangedWorthContract {

  /** An empty store. */
  Store freshStore();

  Lives lives(Store store);

  /** Plan A for 1,000 and B for 2,500 a month, and somebody who has one of them. */
  final class Buyer {
    final World world;
    final Plan a;
    final Plan b;

    Buyer(Store store) {
      world = new World(store);
      a = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
      b = world.sells(APlan.onSale().costing(Money.rupees(2_500)));
    }

    Buyer at(String when) {
      world.clock().set(inNepal(when));
      world.timeDoesItsWork();
      return this;
    }

    Subscription mine() {
      var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
      return world.store().subscriptions().live(subscriber).getFirst();
    }

    StartCheckout.Outcome orders(Plan plan, int quantity, Coupon coupon) {
      var code = Optional.of(coupon.code());
      return world
          .checkout()
          .start(
              new StartCheckout.Order(
                  SITA, Contact.UNKNOWN, plan.code(), quantity, Channel.WEB, code, false));
    }

    void pays(StartCheckout.Outcome outcome) {
      pays(((StartCheckout.Outcome.Started) outcome).payment().orElseThrow());
    }

    private void pays(Payment payment) {
      Pidx pidx = ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
      world.gateway().till().pay(pidx);
      world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
    }

    void renews(int periods) {
      var order = new RenewSubscription.Order(SITA, mine().id(), periods, Channel.WEB);
      pays(((RenewSubscription.Outcome.Started) world.renewing().renew(order)).payment());
    }

    void changes(Plan plan, int quantity) {
      var wish =
          new ChangeWish(
              SITA, mine().id(), plan.code(), Optional.of(quantity), ChangeWish.When.NOW);
      var outcome = world.changing().change(wish, Optional.empty(), Channel.WEB);
      pays(((ChangeSubscription.Outcome.Started) outcome).payment());
    }

    void leaves() {
      world
          .cancelling()
          .cancel(
              new CancelSubscription.Wish(
                  SITA, mine().id(), CancelSubscription.When.NOW, Optional.empty()));
    }
  }

  private ReportMrr.Figures mrr(Buyer buyer, String from, String to) {
    Span span = new Span(LocalDate.parse(from), LocalDate.parse(to));
    return new ReportMrr(lives(buyer.world.store()), ATime.NEPAL)
        .report(span, Interval.MONTH)
        .total();
  }

  private Money worth(Buyer buyer, String day) {
    return mrr(buyer, day, LocalDate.parse(day).plusDays(1).toString()).opening();
  }

  private Map<Movement, Long> moved(Buyer buyer, String from, String to) {
    Map<Movement, Long> moved = new EnumMap<>(Movement.class);
    mrr(buyer, from, to).moved().forEach((why, by) -> moved.put(why, by.by().paisa()));
    moved.values().removeIf(by -> by == 0);
    return moved;
  }

  private static Buyer upgradesWhatIsPaidAhead(Store store) {
    Buyer buyer = new Buyer(store).at("2026-03-01T09:00");
    buyer.pays(buyer.world.orders(SITA, buyer.a));
    buyer.at("2026-03-05T09:00").renews(1);
    buyer.at("2026-03-16T10:00").changes(buyer.b, 1);
    return buyer.at("2026-04-12T10:00");
  }

  @Test
  default void s4_a_change_is_worth_the_time_that_it_took_over() {
    Buyer buyer = upgradesWhatIsPaidAhead(freshStore());

    assertThat(worth(buyer, "2026-03-10")).isEqualTo(Money.rupees(1_000));
    assertThat(worth(buyer, "2026-03-20")).isEqualTo(Money.rupees(2_500));
    assertThat(worth(buyer, "2026-04-10")).isEqualTo(Money.rupees(2_500));
    assertThat(moved(buyer, "2026-03-10", "2026-04-10"))
        .isEqualTo(Map.of(Movement.EXPANSION, 150_000L));
  }

  @Test
  default void s6_what_is_added_leaves_the_coupon_on_the_rest() {
    Buyer buyer = new Buyer(freshStore()).at("2026-03-01T09:00");
    Coupon half = buyer.world.issues(ACoupon.of(50).forever());
    buyer.pays(buyer.orders(buyer.a, 2, half));
    buyer.at("2026-03-10T10:00").changes(buyer.a, 3);
    buyer.at("2026-03-25T10:00").renews(1);
    buyer.at("2026-04-12T10:00");

    assertThat(worth(buyer, "2026-03-05")).isEqualTo(Money.rupees(1_000));
    assertThat(worth(buyer, "2026-03-20")).isEqualTo(Money.rupees(2_000));
    assertThat(worth(buyer, "2026-04-10")).isEqualTo(Money.rupees(1_500));
    assertThat(moved(buyer, "2026-03-05", "2026-04-10"))
        .isEqualTo(Map.of(Movement.EXPANSION, 100_000L, Movement.CONTRACTION, -50_000L));
  }

  @Test
  default void s4_what_is_lost_then_is_what_the_change_was_worth() {
    Buyer buyer = upgradesWhatIsPaidAhead(freshStore());
    buyer.leaves();

    Span april = new Span(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"));
    var lost =
        new ReportChurn(lives(buyer.world.store()), ATime.NEPAL)
            .report(april, Interval.MONTH)
            .total()
            .ended();

    assertThat(lost)
        .isEqualTo(Map.of(EndReason.CANCELLED, new ReportChurn.Lost(1, Money.rupees(2_500))));
  }
}
