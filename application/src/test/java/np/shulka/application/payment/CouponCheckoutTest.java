package np.shulka.application.payment;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** S7, row by row, as subscribers live it. */
final class CouponCheckoutTest {
  private static final Money FULL = Money.rupees(1_130);
  private static final Money CHEAP = Money.paisa(84_750);

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());

  private Outcome.Started starts(Subject subject, Coupon coupon) {
    return (Outcome.Started) world.orders(subject, plan, coupon.code());
  }

  private Money pays(Outcome.Started started) {
    Payment.Initiated payment = (Payment.Initiated) started.payment().orElseThrow();
    world.gateway().till().pay((Pidx) payment.link().reference().orElseThrow());
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.empty()));
    return payment.amount();
  }

  /** Pays what is asked for the next period, once that one is over. */
  private Money renews(Subject subject) {
    world.later(Duration.ofDays(40));
    return pays(world.starts(subject, plan));
  }

  private Optional<Coupon.Refusal> refusal(Subject subject, CouponCode code) {
    return world.orders(subject, plan, code) instanceof Outcome.CouponRefused(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private int redeemed(Coupon coupon) {
    return world.store().coupons().find(coupon.code()).orElseThrow().redeemed();
  }

  private Redemption held(Outcome.Started started) {
    return world.store().redemptions().of(started.subscription().id()).orElseThrow();
  }

  private Outcome.Started expires(Outcome.Started started) {
    Payment.Initiated payment = (Payment.Initiated) started.payment().orElseThrow();
    world
        .gateway()
        .till()
        .say((Pidx) payment.link().reference().orElseThrow(), GatewayStatus.EXPIRED);
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.empty()));
    return started;
  }

  @Test
  void s7_25_percent_once_on_1000_and_the_next_renewal_in_full() {
    Coupon coupon = world.issues(ACoupon.of(25));
    Outcome.Started started = starts(SITA, coupon);

    assertThat(pays(started)).isEqualTo(CHEAP);
    assertThat(world.gateway().orders().getFirst().taxable()).isEqualTo(Money.rupees(750));
    assertThat(world.gateway().orders().getFirst().tax()).isEqualTo(Money.paisa(9_750));
    assertThat(held(started).paidPeriods()).isEqualTo(1);
    assertThat(renews(SITA)).isEqualTo(FULL);
  }

  @Test
  void s7_25_percent_repeating_3_covers_three_paid_periods() {
    Coupon coupon = world.issues(ACoupon.of(25).repeating(3));

    List<Money> paid =
        IntStream.range(0, 4)
            .mapToObj(period -> period == 0 ? pays(starts(SITA, coupon)) : renews(SITA))
            .toList();

    assertThat(paid).containsExactly(CHEAP, CHEAP, CHEAP, FULL);
    assertThat(redeemed(coupon)).isEqualTo(1);
  }

  @Test
  void s7_a_voided_or_expired_request_does_not_consume() {
    Coupon coupon = world.issues(ACoupon.of(25).repeating(2));
    pays(starts(SITA, coupon));
    world.later(Duration.ofDays(40));
    Outcome.Started unpaid = expires(world.starts(SITA, plan));
    Invoice.Open open = (Invoice.Open) unpaid.invoice().orElseThrow();
    world
        .store()
        .write(() -> world.store().invoices().replace(open, open.close(world.setting().now())));

    assertThat(held(unpaid).paidPeriods()).isEqualTo(1);
    assertThat(renews(SITA)).isEqualTo(CHEAP);
    assertThat(renews(SITA)).isEqualTo(FULL);
  }

  @Test
  void s7_fixed_300_once_on_a_200_plan_settles_itself() { // S22
    Plan small = world.sells(APlan.onSale().costing(Money.rupees(200)));
    Coupon coupon = world.issues(ACoupon.of(Money.rupees(300)));

    Outcome.Started started = (Outcome.Started) world.orders(SITA, small, coupon.code());

    assertThat(started.payment()).isEmpty();
    assertThat(started.subscription()).isInstanceOf(Subscription.Active.class);
    assertThat(started.invoice().orElseThrow()).isInstanceOf(Invoice.Paid.class);
    assertThat(world.gateway().orders()).isEmpty();
    assertThat(held(started).paidPeriods()).isEqualTo(1);
    world.later(Duration.ofDays(40));
    assertThat(pays(world.starts(SITA, small))).isEqualTo(Money.rupees(226));
  }

  @Test
  void s7_a_coupon_that_expires_between_quote_and_payment_is_kept() {
    Coupon coupon =
        world.issues(ACoupon.of(25).until(world.setting().now().plus(Duration.ofMinutes(10))));
    Outcome.Started started = starts(SITA, coupon);
    world.later(Duration.ofMinutes(20));

    assertThat(refusal(RAM, coupon.code())).contains(Coupon.Refusal.EXPIRED);
    assertThat(starts(SITA, coupon).invoice()).isEqualTo(started.invoice());
    assertThat(pays(started)).isEqualTo(CHEAP);
  }

  @Test
  void s7_of_two_who_race_for_the_last_one_one_wins() { // G4
    Coupon coupon = world.issues(ACoupon.of(25).atMost(1));
    List<Subject> all = IntStream.range(0, 6).mapToObj(i -> new Subject("racer-" + i)).toList();

    List<Outcome> outcomes = Race.of(6, i -> world.orders(all.get(i), plan, coupon.code()));

    assertThat(outcomes).filteredOn(Outcome.Started.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.CouponRefused.class::isInstance)
        .hasSize(5)
        .containsOnly(new Outcome.CouponRefused(Coupon.Refusal.USED_UP));
    assertThat(redeemed(coupon)).isEqualTo(1);
  }

  @Test
  void s7_the_last_one_is_free_again_when_nobody_paid() {
    Coupon coupon = world.issues(ACoupon.of(25).atMost(1));
    Outcome.Started first = expires(starts(SITA, coupon));
    assertThat(refusal(RAM, coupon.code())).contains(Coupon.Refusal.USED_UP);

    world.orders(SITA, plan, 2, Attempt.Channel.WEB);

    assertThat(world.store().redemptions().of(first.subscription().id())).isEmpty();
    assertThat(redeemed(coupon)).isZero();
    assertThat(pays(starts(RAM, coupon))).isEqualTo(CHEAP);
  }

  @Test
  void s7_percentages_are_rounded_half_up() {
    Plan odd = world.sells(APlan.onSale().costing(Money.paisa(99_999)));
    Coupon coupon = world.issues(ACoupon.of(10));

    var started = (Outcome.Started) world.orders(SITA, odd, coupon.code());

    assertThat(started.invoice().orElseThrow().request().charges().discount())
        .isEqualTo(Money.rupees(100));
  }

  @Test
  void a_trial_reserves_the_coupon_for_its_first_request() {
    Plan tried = world.sells(APlan.onSale().withTrialOf(14));
    Coupon coupon = world.issues(ACoupon.of(25).atMost(1));
    world.orders(SITA, tried, coupon.code());
    assertThat(redeemed(coupon)).isEqualTo(1);

    assertThat(pays(world.starts(SITA, tried))).isEqualTo(CHEAP);
  }

  @Test
  void a_coupon_can_be_named_when_a_period_is_over() {
    Coupon coupon = world.issues(ACoupon.of(25));
    pays(world.starts(SITA, plan));
    world.later(Duration.ofDays(40));

    assertThat(pays(starts(SITA, coupon))).isEqualTo(CHEAP);
  }

  @Test
  void there_is_one_coupon_per_subscription() {
    Coupon coupon = world.issues(ACoupon.of(25));
    Coupon other = world.issues(ACoupon.of(50));
    pays(starts(SITA, coupon));
    world.later(Duration.ofDays(40));

    assertThat(refusal(SITA, other.code())).contains(Coupon.Refusal.NOT_FOR_THIS_SUBSCRIPTION);
    expires(world.starts(SITA, plan));
    assertThat(refusal(SITA, other.code())).contains(Coupon.Refusal.NOT_FOR_THIS_SUBSCRIPTION);
    assertThat(redeemed(other)).isZero();
  }

  @Test
  void an_unpaid_order_can_be_given_another_coupon() {
    Coupon coupon = world.issues(ACoupon.of(25).atMost(1));
    Coupon better = world.issues(ACoupon.of(50));
    expires(starts(SITA, coupon));

    assertThat(pays(starts(SITA, better))).isEqualTo(Money.rupees(565));
    assertThat(redeemed(coupon)).isZero();
    assertThat(redeemed(better)).isEqualTo(1);
  }

  @Test
  void a_bad_coupon_leaves_an_open_order_alone() {
    Coupon coupon = world.issues(ACoupon.of(25));
    Outcome.Started open = expires(starts(SITA, coupon));

    assertThat(refusal(SITA, new CouponCode("NONE"))).contains(Coupon.Refusal.UNKNOWN);
    assertThat(world.starts(SITA, plan).invoice()).isEqualTo(open.invoice());
  }

  @Test
  void what_khalti_could_not_charge_is_refused() { // S22
    Coupon nearly = world.issues(ACoupon.of(Money.rupees(995)));
    Coupon enough = world.issues(ACoupon.of(Money.rupees(990)));

    assertThat(refusal(SITA, nearly.code())).contains(Coupon.Refusal.LEAVES_TOO_LITTLE);
    assertThat(pays(starts(SITA, enough))).isEqualTo(Money.paisa(1_130));
  }

  @Test
  void a_coupon_may_not_be_for_this_plan_or_any_more() {
    Plan other = world.sells(APlan.onSale());
    Coupon elsewhere = world.issues(ACoupon.of(25).onlyFor(other.code()));
    Coupon retired = world.issues(ACoupon.of(25));
    world.store().write(() -> world.store().coupons().retire(retired));

    assertThat(refusal(SITA, elsewhere.code())).contains(Coupon.Refusal.NOT_FOR_THIS_PLAN);
    assertThat(refusal(SITA, retired.code())).contains(Coupon.Refusal.RETIRED);
    assertThat(world.orders(SITA, other, elsewhere.code())).isInstanceOf(Outcome.Started.class);
  }
}
