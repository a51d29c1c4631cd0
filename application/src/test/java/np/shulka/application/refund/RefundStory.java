package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.audit.By;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** Somebody paid Rs 1,130.00 for a month, and wants something of it back. */
abstract class RefundStory {
  static final By ASHA = new By(new Subject("asha"), Optional.of("they asked nicely"));
  static final By BINA = new By(new Subject("bina"), Optional.of("I looked into it"));
  static final Money PART = Money.rupees(500);

  /** What a statement ends with that takes longer than it may. */
  static RuntimeException tooSlow() {
    return new StoreTooSlow(new IllegalStateException("57014"));
  }

  final World world = new World();
  final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));

  final Payment.Completed buys() {
    var started = (StartCheckout.Outcome.Started) world.orders(World.SITA, plan);
    Payment payment = started.payment().orElseThrow();
    world.gateway().till().pay(pidx(payment));
    world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
    return (Payment.Completed) world.store().payments().find(payment.id()).orElseThrow();
  }

  static Pidx pidx(Payment payment) {
    return switch (payment) {
      case Payment.Watched watched -> ((GatewayLink.Web) watched.link()).pidx();
      case Payment.Completed done -> ((GatewayLink.Web) done.link()).pidx();
      case Payment other -> throw new IllegalArgumentException("no link of " + other);
    };
  }

  final Payment.Completed pays(Payment payment) {
    world.gateway().till().pay(pidx(payment));
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.empty()));
    return (Payment.Completed) world.store().payments().find(payment.id()).orElseThrow();
  }

  final Payment.Completed renews(Payment first, int periods) {
    return renews(first.attempt().purpose().subscription(), periods);
  }

  final Payment.Completed renews(SubscriptionId subscription, int periods) {
    var order = new RenewSubscription.Order(World.SITA, subscription, periods, Attempt.Channel.WEB);
    return pays(((RenewSubscription.Outcome.Started) world.renewing().renew(order)).payment());
  }

  final ChangeSubscription.Outcome changes(Payment of, Plan to) {
    var wish =
        new ChangeWish(
            World.SITA,
            of.attempt().purpose().subscription(),
            to.code(),
            Optional.of(1),
            ChangeWish.When.NOW);
    return world.changing().change(wish, Optional.empty(), Attempt.Channel.WEB);
  }

  /** It stands still from now on. */
  final void pauses(Payment payment) {
    var wish =
        new PauseSubscription.Wish(
            World.SITA, payment.attempt().purpose().subscription(), Optional.empty());
    assertThat(world.pausing().pause(wish)).isInstanceOf(PauseSubscription.Outcome.Paused.class);
  }

  final void resumes(Payment payment) {
    world.resuming().resume(World.SITA, payment.attempt().purpose().subscription());
  }

  /** Cancels and pays the renewal all the same. */
  final Payment.Completed paysTwice(Payment.Completed first) {
    world.later(Duration.ofDays(25));
    world.timeDoesItsWork();
    var offer =
        world.store().invoices().open(first.attempt().purpose().subscription()).orElseThrow();
    Payment live = world.opens(offer);
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                World.SITA,
                first.attempt().purpose().subscription(),
                CancelSubscription.When.NOW,
                Optional.empty()));
    world.gateway().till().pay(pidx(live));
    world.verification().verify(new Hint.OfPayment(live.id(), Optional.empty()));
    return (Payment.Completed) world.store().payments().find(live.id()).orElseThrow();
  }

  /** Rs 339 of credit and Rs 452 paid for it. */
  final Payment.Completed usesCredit(Payment.Completed first) {
    return renews(goesOnCheaper(paysTwice(first)), 1);
  }

  /** Uses Rs 791 of Rs 1,130 for which nothing was owed. */
  final SubscriptionId goesOnCheaper(Payment.Completed spare) {
    Plan cheaper = plan.revise(APlan.onSale().costing(Money.rupees(700)).terms());
    world.store().write(() -> world.store().plans().replace(plan, cheaper));
    var used = (UseUnappliedMoney.Outcome.Used) world.using().use(World.SITA, spare.id());
    return used.subscription().id();
  }

  final Outcome wants(Payment payment, Optional<Money> amount, Effect effect) {
    return new RequestRefund(world.refunds(), world.gateway(), policy(), world.setting())
        .request(ASHA, new RequestRefund.Wish(payment.id(), amount, Optional.empty(), effect));
  }

  RefundPolicy policy() {
    return RefundPolicy.DEFAULT;
  }

  final Refund ends(Payment payment) {
    return made(wants(payment, Optional.empty(), Effect.END_NOW));
  }

  final Refund part(Payment payment, Money amount) {
    return made(wants(payment, Optional.of(amount), Effect.KEEP));
  }

  /** The books, with refunds of which one thing fails. */
  final RefundBooks failingRefunds(String method, RuntimeException failure) {
    RefundBooks real = world.refunds();
    Refunds failing = Around.failing(Refunds.class, real.refunds(), method, failure);
    return new RefundBooks(real.books(), real.redemptions(), failing, real.notes(), real.log());
  }

  static Refund made(Outcome outcome) {
    return ((Outcome.Made) outcome).refund();
  }

  final Refund now(Refund refund) {
    return world.store().refunds().find(refund.id()).orElseThrow();
  }

  /** The sweep comes by after a while. */
  final Refund later(Refund refund, Duration by) {
    world.later(by);
    new SweepRefunds(world.refunds(), world.gateway(), world.setting()).sweep(10);
    return now(refund);
  }

  final void comparesAfter(Duration by) {
    world.later(by);
    new SweepSettledPayments(world.refunds(), world.gateway(), world.setting()).sweep(10);
  }

  final ResolveRefund.Outcome resolves(Refund refund, boolean done) {
    return new ResolveRefund(world.refunds(), world.gateway(), world.setting())
        .resolve(BINA, refund.id(), done);
  }

  /** What is back at the gateway. */
  final Money back(Payment payment) {
    return world.gateway().till().find(pidx(payment)).orElseThrow().refunded();
  }

  final Money on(Account account) {
    return world.store().ledger().balances().stream()
        .filter(balance -> balance.account() == account)
        .findFirst()
        .orElseThrow()
        .amount();
  }

  final Subscription subscription(Payment payment) {
    return world
        .store()
        .subscriptions()
        .find(payment.attempt().purpose().subscription())
        .orElseThrow();
  }

  final Instant paidUntil(Payment payment) {
    return ((Subscription.Active) subscription(payment)).paid().time().endsAt();
  }

  final Invoice.Paid invoice(Payment payment) {
    return (Invoice.Paid)
        world.store().invoices().find(payment.attempt().purpose().invoice()).orElseThrow();
  }
}
