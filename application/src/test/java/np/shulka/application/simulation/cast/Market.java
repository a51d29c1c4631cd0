package np.shulka.application.simulation.cast;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Plans;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;

/** The plans that are on sale when a run starts. */
public final class Market {
  private static final List<APlan> PLANS =
      List.of(
          APlan.onSale().called("weekly").costing(Money.rupees(199)).every(weeks(1)),
          APlan.onSale().called("monthly").costing(Money.rupees(1_000)),
          APlan.onSale().called("trial-monthly").costing(Money.paisa(99_999)).withTrialOf(14),
          APlan.onSale().called("fortnight").costing(Money.paisa(33_333)).every(weeks(2)),
          APlan.onSale()
              .called("yearly")
              .costing(Money.rupees(9_990))
              .every(BillingPeriod.yearly()),
          APlan.free().called("free"),
          APlan.onSale().called("daily").costing(Money.rupees(10)).every(days(3)),
          APlan.onSale().called("monthly-more").costing(Money.rupees(1_020)),
          APlan.onSale().called("monthly-all").costing(Money.rupees(2_500)));

  /** Some that run out, one that pays for everything, and two that take off much or for long. */
  private static final List<ACoupon> COUPONS =
      List.of(
          ACoupon.of(25).called("FIRST"),
          ACoupon.of(50).called("THREE").repeating(3),
          ACoupon.of(Money.rupees(300)).called("LAST").atMost(2),
          ACoupon.of(100).called("GIFT").atMost(3),
          ACoupon.of(10).called("ALWAYS").forever());

  /** One that is worth something on one plan alone, whatever its holder changes to. */
  private static final ACoupon OF_ONE_PLAN =
      ACoupon.of(40).called("MONTHLY").forever().onlyFor(new PlanCode("monthly"));

  /** What no plan gives, and some add-ons do. */
  static final String ROOMS = "rooms";

  /** The add-on that gives now more of them and now fewer, at one price. */
  static final AddOnCode STORAGE = new AddOnCode("storage");

  /** Some for each interval, one that nearly nobody may have, and two that are charged once. */
  private static final List<AnAddOn> ADD_ONS =
      List.of(
          storage(5),
          AnAddOn.recurring().called("support").costing(Money.paisa(9_999)).atMost(1),
          AnAddOn.recurring()
              .called("daily-more")
              .costing(Money.rupees(10))
              .every(days(3))
              .giving(ROOMS, new Extra.AtLeast(2)),
          AnAddOn.recurring().called("weekly-more").costing(Money.paisa(3_333)).every(weeks(1)),
          AnAddOn.recurring()
              .called("all-only")
              .costing(Money.rupees(40))
              .besides(new PlanCode("monthly-all")),
          AnAddOn.once().called("setup").costing(Money.rupees(150)).atMost(3),
          AnAddOn.once().called("gift").costing(Money.paisa(1_234)));

  private Market() {}

  private static AnAddOn storage(int rooms) {
    return AnAddOn.recurring()
        .called(STORAGE.value())
        .costing(Money.rupees(310))
        .atMost(5)
        .giving(ROOMS, new Extra.More(rooms));
  }

  private static BillingPeriod weeks(int count) {
    return new BillingPeriod(BillingPeriod.Unit.WEEK, count);
  }

  private static BillingPeriod days(int count) {
    return new BillingPeriod(BillingPeriod.Unit.DAY, count);
  }

  /** Puts them on sale and issues the coupons, where nobody has them yet. */
  public static void open(Catalog catalog) {
    Plans plans = catalog.plans();
    Coupons coupons = catalog.coupons();
    AddOns addOns = catalog.addOns();
    PLANS.stream()
        .map(APlan::build)
        .filter(plan -> plans.find(plan.code()).isEmpty())
        .forEach(plans::add);
    Stream.concat(COUPONS.stream(), Stream.of(OF_ONE_PLAN))
        .map(ACoupon::build)
        .filter(coupon -> coupons.find(coupon.code()).isEmpty())
        .forEach(coupons::add);
    ADD_ONS.stream()
        .map(Market::keyed)
        .filter(addOn -> addOns.find(addOn.code()).isEmpty())
        .forEach(addOns::add);
  }

  /** Keys are told in histories, so they are the same in each run. */
  private static AddOn keyed(AnAddOn sold) {
    AddOn any = sold.build();
    UUID key = UUID.nameUUIDFromBytes(any.code().value().getBytes(StandardCharsets.UTF_8));
    return new AddOn(key, any.code(), any.current(), any.status());
  }

  /** Any that recurs, or is charged once. */
  static AddOnCode addOn(Dice dice, boolean recurs) {
    List<AddOnCode> some =
        ADD_ONS.stream()
            .map(AnAddOn::build)
            .filter(addOn -> addOn.current().terms().recurs() == recurs)
            .map(AddOn::code)
            .toList();
    return dice.one(some);
  }

  /** What storage is sold as when each of it gives so many rooms. */
  static AddOnTerms storageOf(int rooms) {
    return storage(rooms).terms();
  }

  /** What one of that code costs before tax; its price never changes here. */
  public static Money price(AddOnCode code) {
    return ADD_ONS.stream()
        .map(AnAddOn::build)
        .filter(addOn -> addOn.code().equals(code))
        .map(addOn -> addOn.current().price().taxable())
        .findFirst()
        .orElseThrow();
  }

  /** Cheap and short ones first; who draws may prefer those. */
  static PlanCode code(int number) {
    return CODES.get(number % CODES.size());
  }

  /** Any that is on sale. */
  static PlanCode any(Dice dice) {
    return dice.one(PLANS).build().code();
  }

  static CouponCode coupon(int number) {
    return COUPONS.get(number % COUPONS.size()).build().code();
  }

  /** The coupon that is for that plan alone, if there is one. */
  static Optional<CouponCode> couponOf(PlanCode plan) {
    return Optional.of(OF_ONE_PLAN.build())
        .filter(coupon -> coupon.limits().plans().contains(plan))
        .map(Coupon::code);
  }

  private static final List<PlanCode> CODES =
      List.of(
              "monthly",
              "weekly",
              "trial-monthly",
              "fortnight",
              "monthly",
              "daily",
              "yearly",
              "free")
          .stream()
          .map(PlanCode::new)
          .toList();
}
