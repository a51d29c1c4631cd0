package np.shulka.application.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import np.shulka.application.audit.By;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.ScriptedCourier;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/**
 * People who buy, go on, change their mind, stand still, leave, come back and want money back, by
 * chance but the same for a seed; at all hours, so that a quarter of it has another date in UTC.
 */
public final class BusyMonths {
  static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
  static final LocalDate LAST = LocalDate.of(2026, 4, 15);
  private static final long SEED = 5;
  private static final int ACTS = 4;
  private static final By ADMIN = new By(new Subject("asha"), Optional.of("they asked nicely"));
  private static final RefundPolicy POLICY = new RefundPolicy(Money.rupees(1_000_000));
  private static final Page.Request NEWEST = new Page.Request(20, Optional.empty());

  private final World world;
  private final Random random;
  private final List<Plan> plans;
  private final List<CouponCode> coupons;
  private final AddOn storage;
  private final List<Subject> people = new ArrayList<>();

  private BusyMonths(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.plans =
        List.of(
            world.sells(APlan.onSale().costing(Money.rupees(1_000))),
            world.sells(APlan.onSale().costing(Money.paisa(33_333)).every(weekly())),
            world.sells(APlan.onSale().costing(Money.paisa(99_999_99)).every(yearly())),
            world.sells(APlan.onSale().priced(new Price(Money.rupees(1_130), true, VatRate.NEPAL))),
            world.sells(APlan.onSale().priced(new Price(Money.rupees(777), false, VatRate.NONE))));
    this.storage = world.sells(AnAddOn.recurring().costing(Money.paisa(31_003)));
    this.coupons =
        List.of(
            world.issues(ACoupon.of(25).repeating(2)).code(),
            world.issues(ACoupon.of(Money.paisa(12_345)).forever()).code());
  }

  private static BillingPeriod weekly() {
    return new BillingPeriod(BillingPeriod.Unit.WEEK, 1);
  }

  private static BillingPeriod yearly() {
    return BillingPeriod.yearly();
  }

  /** Lets them pass over a store; the last day is not closed. */
  public static <S extends Store> S over(S store) {
    new BusyMonths(new World(store), SEED).pass();
    return store;
  }

  private void pass() {
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      List<Integer> minutes = random.ints(ACTS, 0, 24 * 60).sorted().boxed().toList();
      Instant midnight = day.atStartOfDay(ATime.NEPAL).toInstant();
      for (int minute : minutes) {
        world.clock().set(midnight.plus(Duration.ofMinutes(minute)));
        world.timeDoesItsWork();
        act();
      }
      if (random.nextInt(3) > 0) goesToBed();
    }
    goesToBed();
  }

  private void goesToBed() {
    new RecogniseRevenue(world.store().ledger(), world.setting()).recognise();
    new DeliverNotices(
            world.store().notices(),
            world.store().subscribers(),
            world.store().invoices(),
            new ScriptedCourier(),
            world.setting())
        .deliver(200);
  }

  private void act() {
    if (people.size() < 3 || random.nextInt(people.size() < 25 ? 5 : 30) == 0) {
      comes();
      return;
    }
    Subject who = people.get(random.nextInt(people.size()));
    mine(who).ifPresentOrElse(found -> does(who, found), () -> buys(who));
  }

  private void comes() {
    Subject who = new Subject("person-" + people.size());
    people.add(who);
    buys(who);
  }

  private void buys(Subject who) {
    Plan plan = plans.get(random.nextInt(plans.size()));
    StartCheckout.Outcome outcome =
        random.nextInt(3) == 0
            ? world.orders(who, plan, coupons.get(random.nextInt(coupons.size())))
            : world.orders(who, plan, 1 + random.nextInt(3), Channel.WEB);
    if (outcome instanceof StartCheckout.Outcome.Started started) {
      started.payment().ifPresent(this::pays);
    }
  }

  private void does(Subject who, Subscription mine) {
    boolean late = mine instanceof Subscription.PastDue && random.nextInt(3) == 0;
    switch (late ? 0 : random.nextInt(8)) {
      case 0, 1 -> renews(who, mine);
      case 2, 3 -> changes(who, mine);
      case 4 -> leaves(who, mine);
      case 5 -> stands(who, mine);
      case 6 -> wantsBack(who);
      default -> usesWhatIsLeft(who);
    }
  }

  private void renews(Subject who, Subscription mine) {
    var order = new RenewSubscription.Order(who, mine.id(), 1 + random.nextInt(2), Channel.WEB);
    if (world.renewing().renew(order) instanceof RenewSubscription.Outcome.Started started) {
      pays(started.payment());
    }
  }

  private void changes(Subject who, Subscription mine) {
    var when = random.nextInt(4) == 0 ? ChangeWish.When.PERIOD_END : ChangeWish.When.NOW;
    var wish =
        new ChangeWish(
            who,
            mine.id(),
            plans.get(random.nextInt(plans.size())).code(),
            Optional.of(1 + random.nextInt(3)),
            Optional.of(random.nextBoolean() ? Map.of(storage.code(), 1) : Map.of()),
            when);
    var outcome = world.changing().change(wish, Optional.empty(), Channel.WEB);
    if (outcome instanceof ChangeSubscription.Outcome.Started started) pays(started.payment());
  }

  /** Some pay all the same, which buys nothing. */
  private void leaves(Subject who, Subscription mine) {
    Optional<Payment> open =
        world
            .store()
            .invoices()
            .open(mine.id())
            .filter(_ -> random.nextBoolean())
            .flatMap(this::opens);
    var when =
        random.nextBoolean() ? CancelSubscription.When.NOW : CancelSubscription.When.PERIOD_END;
    world.cancelling().cancel(new CancelSubscription.Wish(who, mine.id(), when, Optional.empty()));
    open.ifPresent(this::pays);
  }

  private Optional<Payment> opens(Invoice invoice) {
    return world.attempts().open(invoice, Channel.WEB)
            instanceof OpenAttempt.Outcome.Opened(Payment payment, _)
        ? Optional.of(payment)
        : Optional.empty();
  }

  private void stands(Subject who, Subscription mine) {
    if (mine instanceof Subscription.Paused paused) {
      world.resuming().resume(who, paused.id());
    } else {
      Instant until = world.clock().instant().plus(Duration.ofDays(1 + random.nextInt(20)));
      world.pausing().pause(new PauseSubscription.Wish(who, mine.id(), Optional.of(until)));
    }
  }

  private void wantsBack(Subject who) {
    List<Payment.Completed> paid = completed(who);
    if (paid.isEmpty()) return;
    Payment.Completed payment = paid.get(random.nextInt(paid.size()));
    Optional<Money> part =
        random.nextBoolean()
            ? Optional.of(Money.paisa(random.nextLong(1_000, 30_000)))
            : Optional.empty();
    List<Effect> effects = List.of(Effect.KEEP, Effect.END_NOW, Effect.END_AT_PERIOD_END);
    Effect effect = effects.get(random.nextInt(effects.size()));
    new RequestRefund(world.refunds(), world.gateway(), POLICY, world.setting())
        .request(ADMIN, new RequestRefund.Wish(payment.id(), part, Optional.empty(), effect));
  }

  private void usesWhatIsLeft(Subject who) {
    completed(who).forEach(payment -> world.using().use(who, payment.id()));
  }

  private List<Payment.Completed> completed(Subject who) {
    var subscriber = world.store().subscribers().idOf(who);
    if (subscriber.isEmpty()) return List.of();
    return world.store().payments().list(subscriber.get(), NEWEST).items().stream()
        .filter(Payment.Completed.class::isInstance)
        .map(Payment.Completed.class::cast)
        .toList();
  }

  private Optional<Subscription> mine(Subject who) {
    return world
        .store()
        .subscribers()
        .idOf(who)
        .map(world.store().subscriptions()::live)
        .filter(live -> !live.isEmpty())
        .map(live -> live.get(random.nextInt(live.size())));
  }

  private void pays(Payment payment) {
    if (!(payment instanceof Payment.Initiated asked) || random.nextInt(8) == 0) return;
    if (!(asked.link() instanceof GatewayLink.Web link)) return;
    world.gateway().till().pay(link.pidx());
    world.verification().verify(new Hint.OfCheckout(link.pidx(), Optional.empty()));
  }
}
