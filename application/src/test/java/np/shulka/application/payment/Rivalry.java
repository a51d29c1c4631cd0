package np.shulka.application.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import np.shulka.application.audit.By;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;

/** One subscription, twenty days into its month, and what may happen to it at the same moment. */
final class Rivalry {
  private static final int CALM = 20;
  private static final Money PRICE = Money.rupees(1_000);
  private static final Money DEARER = Money.rupees(1_200);

  private final World world;
  private final Subject who = new Subject("rival-" + AnId.uuid());
  private final Plan plan;
  private final Plan better;
  private final SubscriptionId mine;
  private final Payment first;
  private final Set<PaymentId> paid = ConcurrentHashMap.newKeySet();
  private final Queue<Pidx> pages = new ConcurrentLinkedQueue<>();
  private Optional<Pidx> asked = Optional.empty();

  Rivalry(Store store) {
    world = new World(store);
    plan = world.sells(APlan.onSale().costing(PRICE));
    better = world.sells(APlan.onSale().costing(Money.rupees(2_500)));
    var started = world.starts(who, plan);
    mine = started.subscription().id();
    first = started.payment().orElseThrow();
    pays(first);
    world.later(Duration.ofDays(20));
  }

  SubscriberId subscriber() {
    return world.store().subscribers().idOf(who).orElseThrow();
  }

  /** Those whose payer has paid. */
  Set<PaymentId> paid() {
    return paid;
  }

  /** The next period is asked for, and its payer is on the gateway's page. */
  void isBeingPaid() {
    var order = new RenewSubscription.Order(who, mine, 1, Channel.WEB);
    var started = (RenewSubscription.Outcome.Started) world.renewing().renew(order);
    asked = Optional.of(pidx(started.payment()));
    asked.ifPresent(pages::add);
  }

  void renews() {
    var order = new RenewSubscription.Order(who, mine, 1, Channel.WEB);
    if (world.renewing().renew(order) instanceof RenewSubscription.Outcome.Started started) {
      pays(started.payment());
    }
  }

  void upgrades() {
    var wish = new ChangeWish(who, mine, better.code(), Optional.of(1), ChangeWish.When.NOW);
    if (world.changing().change(wish, Optional.empty(), Channel.WEB)
        instanceof ChangeSubscription.Outcome.Started started) {
      pays(started.payment());
    }
  }

  /** The merchant makes it dearer from the next period on; whom that moves changes meanwhile. */
  void isMigrated() {
    By by = new By(new Subject("admin"), Optional.of("costs went up"));
    Setting setting = world.setting();
    Store store = world.store();
    Plan now = store.plans().find(plan.code()).orElseThrow();
    Plan dearer = now.revise(APlan.onSale().costing(DEARER).terms());
    store.write(() -> store.plans().replace(now, dearer));
    int newer = dearer.current().number();
    var wish = new RehearseMigration.Wish(plan.code(), newer, new Lead.Days(0));
    var rehearsed =
        new RehearseMigration(
                store.catalog(), store.rehearsals(), store.audit(), store.transactions(), setting)
            .rehearse(by, wish, new Page.Request(1, Optional.empty()));
    // of two at once the later one may be told that somebody moved them further
    if (!(rehearsed instanceof RehearseMigration.Outcome.Done done)) return;
    new ApplyMigration(
            store.catalog(), store.rehearsals(), store.audit(), store.transactions(), setting)
        .apply(by, plan.code(), done.found().rehearsal().id());
  }

  /** Whether what is asked is what a period of its version costs; changes are prorated. */
  boolean isOfItsVersion(PaymentRequest request) {
    if (!(request.purpose() instanceof Purpose.Time time)) return true;
    if (!time.selection().plan().code().equals(plan.code())) return true;
    Money price = time.selection().plan().version() == 1 ? PRICE : DEARER;
    return request.charges().subtotal().equals(price.times(time.periods()));
  }

  void cancels(CancelSubscription.When when) {
    world.cancelling().cancel(new CancelSubscription.Wish(who, mine, when, Optional.empty()));
  }

  void pauses() {
    world.pausing().pause(new PauseSubscription.Wish(who, mine, Optional.empty()));
  }

  /** Who paid comes back through the redirect, and is verified. */
  void pays() {
    pays(asked.orElseThrow());
  }

  /** Nobody comes back, and the month and its grace go by. */
  void expires() {
    world.later(Duration.ofDays(30));
    world.timeDoesItsWork();
  }

  /** An operator gives back what was paid for the month. */
  void isRefunded(Optional<Money> amount, Effect effect) {
    By by = new By(new Subject("admin"), Optional.of("they asked"));
    var wish = new RequestRefund.Wish(first.id(), amount, Optional.empty(), effect);
    new RequestRefund(world.refunds(), world.gateway(), RefundPolicy.DEFAULT, world.setting())
        .request(by, wish);
  }

  Money paidFirst() {
    return first.amount();
  }

  /** What the gateway gave back of it. */
  Money givenBack() {
    return world.gateway().till().find(pidx(first)).orElseThrow().refunded();
  }

  /** What we say went back of it. */
  Money refunded() {
    return world.store().refunds().of(first.id()).stream()
        .filter(Refund.Confirmed.class::isInstance)
        .map(refund -> refund.intent().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  void closesTheRequest() {
    Store store = world.store();
    store.write(
        () ->
            store
                .invoices()
                .open(mine)
                .ifPresent(
                    due -> store.invoices().replace(due, due.close(world.clock().instant()))));
  }

  /** The payer has paid and closed the tab. */
  void sweeps() {
    paidAt(asked.orElseThrow());
    world.later(Duration.ofMinutes(1));
    world.sweep().sweep(100);
  }

  /** Everybody comes back once more, and time does what is due. */
  void comesToRest() {
    for (Pidx page : pages) verify(page);
    world.timeDoesItsWork();
    world.later(Duration.ofMinutes(20));
    new SweepRefunds(world.refunds(), world.gateway(), world.setting()).sweep(CALM);
  }

  private void pays(Payment payment) {
    Pidx page = pidx(payment);
    pages.add(page);
    pays(page);
  }

  private void pays(Pidx page) {
    paidAt(page);
    verify(page);
  }

  private void paidAt(Pidx page) {
    world.gateway().till().pay(page);
    paid.add(world.store().payments().find(page).orElseThrow().id());
  }

  /** As the server does it: who loses a race decides again. */
  private void verify(Pidx page) {
    var hint = new Hint.OfCheckout(page, Optional.empty());
    for (int tries = 1; ; tries++) {
      try {
        world.verification().verify(hint);
        return;
      } catch (LostRace lost) {
        if (tries == CALM) throw lost;
      }
    }
  }

  private static Pidx pidx(Payment payment) {
    return ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
  }
}
