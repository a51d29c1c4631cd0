package np.shulka.application.migration;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** A month of a plan at Rs 1,000 from 2026-03-20 09:00, and dearer versions of the plan. */
abstract class MigrationStory {
  static final By ADMIN = new By(new Subject("admin"), Optional.of("costs went up"));
  static final Page.Request ALL = new Page.Request(200, Optional.empty());

  final World world = new World();
  final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));

  final MigrationStory at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
    return this;
  }

  final void begin() {
    at("2026-03-20T09:00").subscribes(SITA);
  }

  final void subscribes(Subject who) {
    var started = (StartCheckout.Outcome.Started) world.orders(who, plan);
    pays(started.payment().orElseThrow());
  }

  final void pays(Payment payment) {
    Pidx pidx = ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
    world.gateway().till().pay(pidx);
    VerifyPayment verification = world.verification();
    verification.verify(new Hint.OfCheckout(pidx, Optional.empty()));
  }

  final PlanHistory publishes(int rupees) {
    return publishes(Optional.of(Money.rupees(rupees)), Optional.empty());
  }

  final PlanHistory publishes(Optional<Money> amount, Optional<BillingPeriod> every) {
    var edit =
        new PlanEdit(
            Optional.empty(),
            Optional.empty(),
            amount,
            Optional.empty(),
            every,
            Optional.empty(),
            PlanEdit.Pauses.AS_BEFORE,
            Optional.empty());
    var store = world.store();
    var revision =
        new RevisePlan(
            store.plans(), store.audit(), store.outbox(), store.transactions(), world.setting());
    return ((RevisePlan.Outcome.Revised) revision.revise(ADMIN, plan.code(), edit)).plan();
  }

  final RehearseMigration.Outcome rehearse(int version, Lead lead) {
    var store = world.store();
    return new RehearseMigration(
            store.catalog(),
            store.rehearsals(),
            store.audit(),
            store.transactions(),
            world.setting())
        .rehearse(ADMIN, new RehearseMigration.Wish(plan.code(), version, lead), ALL);
  }

  final Rehearsed rehearsed(int version, int days) {
    return ((RehearseMigration.Outcome.Done) rehearse(version, new Lead.Days(days))).found();
  }

  final ApplyMigration.Outcome apply(RehearsalId rehearsal) {
    var store = world.store();
    return new ApplyMigration(
            store.catalog(),
            store.rehearsals(),
            store.audit(),
            store.transactions(),
            world.setting())
        .apply(ADMIN, plan.code(), rehearsal);
  }

  final Migration migrates(int version, int days) {
    var outcome = apply(rehearsed(version, days).rehearsal().id());
    return ((ApplyMigration.Outcome.Announced) outcome).migration();
  }

  final Subscription mine() {
    return of(SITA);
  }

  final Subscription of(Subject who) {
    var subscriber = world.store().subscribers().idOf(who).orElseThrow();
    return world.store().subscriptions().live(subscriber).getFirst();
  }

  final Invoice.Open offer() {
    return world.store().invoices().open(mine().id()).orElseThrow();
  }

  final Instant paidUntil() {
    return ((Subscription.Active) mine()).paid().time().endsAt();
  }

  final RenewSubscription.Outcome.Started renews(int periods) {
    var order = new RenewSubscription.Order(SITA, mine().id(), periods, Channel.WEB);
    return (RenewSubscription.Outcome.Started) world.renewing().renew(order);
  }

  /** Pays what is offered by then, and says what it cost without tax. */
  final Money paysOffer(String when) {
    at(when);
    Invoice.Open offer = offer();
    pays(world.opens(offer));
    return offer.request().charges().taxable();
  }
}
