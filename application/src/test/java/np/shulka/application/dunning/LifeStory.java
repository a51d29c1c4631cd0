package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** A monthly subscription that began on 2026-03-31 15:20 in Kathmandu, through its first end. */
abstract class LifeStory {
  private static final Page.Request FIRST = new Page.Request(1, Optional.empty());

  final World world = new World();
  final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));

  final LifeStory at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
    return this;
  }

  final void subscribed(Subject who) {
    var started = (StartCheckout.Outcome.Started) world.orders(who, plan);
    pays(started.payment().orElseThrow());
  }

  final void pays(Payment payment) {
    Pidx pidx = pidx(payment);
    world.gateway().till().pay(pidx);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
  }

  static Pidx pidx(Payment payment) {
    return ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
  }

  final Subscription of(Subject who) {
    var subscriber = world.store().subscribers().idOf(who).orElseThrow();
    return world
        .store()
        .subscriptions()
        .live(subscriber, plan.code())
        .orElseGet(() -> world.store().subscriptions().list(subscriber, FIRST).items().getFirst());
  }

  final Optional<Invoice.Open> offer(Subject who) {
    return world.store().invoices().open(of(who).id());
  }

  final Payment opens(Invoice offer) {
    return ((OpenAttempt.Outcome.Opened) world.attempts().open(offer, Channel.WEB)).payment();
  }

  final Instant paidUntil(Subject who) {
    return ((Subscription.Active) of(who)).paid().time().endsAt();
  }

  final void begin() {
    at("2026-03-31T15:20").subscribed(SITA);
  }

  final RenewSubscription.Outcome renew(int periods) {
    return world
        .renewing()
        .renew(new RenewSubscription.Order(SITA, of(SITA).id(), periods, Channel.WEB));
  }

  final RenewSubscription.Outcome.Started renews(int periods) {
    return (RenewSubscription.Outcome.Started) renew(periods);
  }

  final Subscription cancels(When when) {
    return world
        .cancelling()
        .cancel(new CancelSubscription.Wish(SITA, of(SITA).id(), when, Optional.empty()));
  }
}
