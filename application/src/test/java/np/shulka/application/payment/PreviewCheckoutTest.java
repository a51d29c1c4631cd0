package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.PreviewCheckout.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.Test;

/** What is shown before an order is what is charged for it. */
final class PreviewCheckoutTest {
  private final World world = new World();
  private final Plan pro = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final AddOn storage =
      world.sells(AnAddOn.recurring().called("storage").costing(Money.rupees(310)).atMost(5));

  private PreviewCheckout previewing() {
    return new PreviewCheckout(
        world.store().catalog(), world.store().subscribers(), world.books(), world.setting());
  }

  private StartCheckout.Order order(PlanCode plan, int quantity, StartCheckout.Extras extras) {
    return new StartCheckout.Order(
        SITA, Contact.UNKNOWN, plan, quantity, Channel.WEB, extras, false);
  }

  private StartCheckout.Order order(int quantity, int addOns, Optional<CouponCode> coupon) {
    Map<AddOnCode, Integer> wanted = addOns == 0 ? Map.of() : Map.of(storage.code(), addOns);
    return order(pro.code(), quantity, new StartCheckout.Extras(coupon, Optional.of(wanted)));
  }

  private Outcome.Priced priced(StartCheckout.Order order) {
    return (Outcome.Priced) previewing().preview(order);
  }

  @Test
  void what_is_shown_is_what_is_charged() {
    Coupon coupon = world.issues(ACoupon.of(25));
    var order = order(3, 2, Optional.of(coupon.code()));

    Outcome.Priced shown = priced(order);

    var started = (StartCheckout.Outcome.Started) world.checkout().start(order);
    assertThat(shown.charges().due()).isEqualTo(started.invoice().orElseThrow().due());
    assertThat(shown.selection()).isEqualTo(started.subscription().agreement().selection());
  }

  @Test
  void nothing_is_written() {
    priced(order(1, 1, Optional.empty()));

    assertThat(world.store().subscribers().idOf(SITA)).isEmpty();
  }

  @Test
  void the_same_order_keeps_what_it_was_given_before() {
    Coupon coupon = world.issues(ACoupon.of(25));
    world.checkout().start(order(1, 0, Optional.of(coupon.code())));

    assertThat(priced(order(1, 0, Optional.empty())).charges().due())
        .isEqualTo(Money.paisa(84_750));
    assertThat(priced(order(2, 0, Optional.empty())).charges().due())
        .isEqualTo(Money.rupees(2_260));
  }

  @Test
  void a_trial_comes_first_once() {
    Plan trial = world.sells(APlan.onSale().called("try").withTrialOf(14));
    var order = order(trial.code(), 1, StartCheckout.Extras.NONE);

    assertThat(priced(order).trialDays()).isEqualTo(14);
    world.checkout().start(order);
    assertThat(previewing().preview(order)).isEqualTo(new Outcome.Subscribed());
  }

  @Test
  void what_cannot_be_ordered_is_not_priced() {
    assertThat(previewing().preview(order(1, 6, Optional.empty())))
        .isEqualTo(new Outcome.AddOnRefused(AddOn.Refusal.TOO_MANY));
    assertThat(previewing().preview(order(1, 0, Optional.of(new CouponCode("NOTHING")))))
        .isEqualTo(new Outcome.CouponRefused(Coupon.Refusal.UNKNOWN));
    assertThat(previewing().preview(order(new PlanCode("none"), 1, StartCheckout.Extras.NONE)))
        .isEqualTo(new Outcome.NoSuchPlan());
  }
}
