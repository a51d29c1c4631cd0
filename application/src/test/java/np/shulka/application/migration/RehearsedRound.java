package np.shulka.application.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.dunning.Notice;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.migration.Rehearsed.Affected;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** Somebody with any seats, add-ons and coupon is moved to another price at any time. */
final class RehearsedRound {
  private static final By ADMIN = new By(new Subject("admin"), Optional.of("costs went up"));
  private static final Page.Request ALL = new Page.Request(200, Optional.empty());

  private final World world;
  private final Catalog catalog;
  private final Random random;
  private final Subject who = new Subject("payer-" + AnId.uuid());
  private final Plan plan;

  RehearsedRound(World world, Random random) {
    this.world = world;
    this.random = random;
    this.catalog = world.store().catalog();
    this.plan = world.sells(APlan.onSale().costing(Money.paisa(random.nextLong(10_000, 300_000))));
  }

  void run() {
    begins();
    if (random.nextBoolean()) paysNext();
    Affected found = isMoved();
    while (paidUntil().isBefore(found.moving().firstRenewal())) paysNext();

    Invoice.Open offer = offered();
    assertThat(paidUntil()).isEqualTo(found.moving().firstRenewal());
    assertThat(offer.total()).as("of %s", found).isEqualTo(found.after());
    assertThat(found.before()).isEqualTo(costs(found.moving().selection()));
    assertThat(told()).isEqualTo(without(found.moving().at(newest())));
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                who, mine().id(), CancelSubscription.When.NOW, Optional.empty()));
  }

  private void begins() {
    world.later(Duration.ofHours(random.nextInt(1, 900)));
    var extras = new StartCheckout.Extras(coupon(), Optional.of(addOns()));
    int seats = random.nextInt(1, 4);
    var order =
        new StartCheckout.Order(
            who, Contact.UNKNOWN, plan.code(), seats, Channel.WEB, extras, false);
    var started = (StartCheckout.Outcome.Started) world.checkout().start(order);
    pays(started.payment().orElseThrow());
  }

  private Optional<CouponCode> coupon() {
    ACoupon half = ACoupon.of(random.nextInt(1, 60));
    Optional<ACoupon> some =
        switch (random.nextInt(5)) {
          case 0 -> Optional.of(half);
          case 1 -> Optional.of(half.repeating(random.nextInt(1, 5)));
          case 2 -> Optional.of(half.forever());
          case 3 -> Optional.of(ACoupon.of(Money.paisa(random.nextLong(1, 5_000))).repeating(3));
          default -> Optional.empty();
        };
    return some.map(coupon -> world.issues(coupon).code());
  }

  private Map<AddOnCode, Integer> addOns() {
    Map<AddOnCode, Integer> wanted = new HashMap<>();
    for (int kind = random.nextInt(3); kind > 0; kind--) {
      AnAddOn addOn =
          random.nextBoolean()
              ? AnAddOn.recurring().costing(Money.paisa(random.nextLong(1_000, 50_000)))
              : AnAddOn.recurring().priced(new Price(Money.rupees(113), true, VatRate.NEPAL));
      wanted.put(world.sells(addOn).code(), random.nextInt(1, 5));
    }
    return wanted;
  }

  private void pays(Payment payment) {
    var link = (GatewayLink.Web) ((Payment.Initiated) payment).link();
    world.gateway().till().pay(link.pidx());
    world.verification().verify(new Hint.OfCheckout(link.pidx(), Optional.empty()));
  }

  private void paysNext() {
    pays(world.opens(offered()));
  }

  /** What is asked for a week before the time runs out that is paid for. */
  private Invoice.Open offered() {
    Instant then = paidUntil().minus(Duration.ofDays(7));
    if (then.isAfter(world.clock().instant())) world.clock().set(then);
    world.timeDoesItsWork();
    return world.store().invoices().open(mine().id()).orElseThrow();
  }

  private Subscription mine() {
    var subscriber = world.store().subscribers().idOf(who).orElseThrow();
    return world.store().subscriptions().live(subscriber).getFirst();
  }

  private Instant paidUntil() {
    return ((Subscription.Active) mine()).paid().time().endsAt();
  }

  private Affected isMoved() {
    Money price = Money.paisa(random.nextLong(10_000, 300_000));
    Plan next = plan.revise(APlan.onSale().costing(price).terms());
    var store = world.store();
    store.write(() -> store.plans().replace(plan, next));
    var wish = new RehearseMigration.Wish(plan.code(), 2, new Lead.Days(random.nextInt(90)));
    var rehearsing =
        new RehearseMigration(
            catalog, store.rehearsals(), store.audit(), store.transactions(), world.setting());
    var done = (RehearseMigration.Outcome.Done) rehearsing.rehearse(ADMIN, wish, ALL);
    var applying =
        new ApplyMigration(
            catalog, store.rehearsals(), store.audit(), store.transactions(), world.setting());
    var applied = applying.apply(ADMIN, plan.code(), done.found().rehearsal().id());
    assertThat(applied).isInstanceOf(ApplyMigration.Outcome.Announced.class);
    List<Affected> all = done.found().some().items();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private PinnedPlan newest() {
    return new PinnedPlan(plan.code(), 2, plan.current().billingPeriod());
  }

  /** What a period of that costs now, with what the coupon takes off now. */
  private Money costs(Selection selection) {
    return Charges.of(
            AskForTime.lines(catalog.chosen(selection), 1),
            selection.plan().code(),
            catalog.redemptions().of(mine().id()))
        .total();
  }

  private Money without(Selection selection) {
    return new Charges(AskForTime.lines(catalog.chosen(selection), 1)).total();
  }

  private Money told() {
    return world.store().noticesTo(mine().agreement().subscriber()).stream()
        .map(kept -> kept.notice())
        .filter(notice -> notice.kind() == Notice.Kind.PRICE_CHANGES)
        .map(notice -> notice.facts().amount())
        .findFirst()
        .orElseThrow();
  }
}
