package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.change.Quote;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import org.junit.jupiter.api.Test;

/** A coupon keeps to its plans, whatever its holder changes to, and quotes say so (S7). */
final class PlanCouponStoryTest extends ChangeStory {
  private static final Money HALF_OF_A = Money.rupees(565);
  private static final Money ALL_OF_A = Money.rupees(1_130);
  private static final Money ALL_OF_B = Money.rupees(2_825);

  private void subscribes(ACoupon coupon) {
    at("2026-03-01T09:00");
    var code = world.issues(coupon).code();
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, a, code);
    assertThat(started.payment().orElseThrow().amount()).isEqualTo(HALF_OF_A);
    pays(started.payment().orElseThrow());
  }

  private void subscribesForA() {
    subscribes(ACoupon.of(50).forever().onlyFor(a.code()));
  }

  private static Charges next(Quote quote) {
    return ((Quote.Effect.Later) quote.effect()).next();
  }

  private Invoice.Open offer(String when) {
    at(when);
    return world.store().invoices().open(mine().id()).orElseThrow();
  }

  private Money renews(String when) {
    Invoice.Open offer = offer(when);
    pays(world.opens(offer));
    return offer.total();
  }

  @Test
  void s7_it_is_not_for_another_plan_at_the_period_end() {
    subscribesForA();
    at("2026-03-05T10:00");

    assertThat(next(quoted(b, 1, When.PERIOD_END)).total()).isEqualTo(ALL_OF_B);
    changes(b, 1, When.PERIOD_END);

    assertThat(offer("2026-03-20T10:00").total()).isEqualTo(ALL_OF_B);
  }

  @Test
  void s7_it_is_not_for_a_plan_that_was_taken_at_once() {
    subscribesForA();
    at("2026-03-05T10:00");
    pays(upgrades(b).payment());

    assertThat(renews("2026-03-20T10:00")).isEqualTo(ALL_OF_B);
    assertThat(renews("2026-04-20T10:00")).isEqualTo(ALL_OF_B);
  }

  @Test
  void s7_a_quote_says_what_the_next_period_costs_with_it() {
    subscribesForA();
    at("2026-03-05T10:00");

    Quote quote = quoted(a, 2, When.PERIOD_END);
    changes(a, 2, When.PERIOD_END);

    assertThat(next(quote).discount()).isEqualTo(Money.rupees(1_000));
    assertThat(next(quote).total()).isEqualTo(ALL_OF_A);
    assertThat(offer("2026-03-20T10:00").total()).isEqualTo(ALL_OF_A);
  }

  @Test
  void s7_it_rests_and_goes_on_with_what_is_left() {
    subscribes(ACoupon.of(50).repeating(2).onlyFor(a.code()));
    at("2026-03-05T10:00");
    changes(b, 1, When.PERIOD_END);
    assertThat(renews("2026-03-20T10:00")).isEqualTo(ALL_OF_B);
    at("2026-04-05T10:00");

    assertThat(next(quoted(a, 1, When.PERIOD_END)).total()).isEqualTo(HALF_OF_A);
    changes(a, 1, When.PERIOD_END);

    assertThat(renews("2026-04-20T10:00")).isEqualTo(HALF_OF_A);
    assertThat(renews("2026-05-20T10:00")).isEqualTo(ALL_OF_A);
  }

  @Test
  void s7_while_it_rests_several_periods_are_paid_at_once() {
    subscribes(ACoupon.of(50).repeating(2).onlyFor(a.code()));
    at("2026-03-05T10:00");
    changes(b, 1, When.PERIOD_END);
    var order = new RenewSubscription.Order(SITA, mine().id(), 2, Channel.WEB);

    var preview =
        new PreviewRenewal(
            world.reading(),
            world.store().catalog(),
            world.books(),
            world.attempts(),
            world.setting());
    assertThat(preview.preview(order)).isInstanceOf(PreviewRenewal.Outcome.Priced.class);
    assertThat(world.renewing().renew(order)).isInstanceOf(RenewSubscription.Outcome.Started.class);
  }
}
