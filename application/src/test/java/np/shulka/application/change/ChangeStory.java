package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscription.Subscription;

/** A month of plan A from 2026-03-01 09:00 in Kathmandu, and what it is changed to. */
abstract class ChangeStory {
  final World world = new World();
  final Plan a = world.sells(APlan.onSale().called("a").costing(Money.rupees(1_000)));
  final Plan b = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));
  final Plan c = world.sells(APlan.onSale().called("c").costing(Money.rupees(4_000)));
  final Plan yearly =
      world.sells(
          APlan.onSale()
              .called("yearly")
              .costing(Money.rupees(10_000))
              .every(BillingPeriod.yearly()));

  final ChangeStory at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
    return this;
  }

  final void begin(Plan plan) {
    at("2026-03-01T09:00");
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, plan);
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

  final Subscription mine() {
    var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
    return world.store().subscriptions().live(subscriber).getFirst();
  }

  final Instant paidUntil() {
    return ((Subscription.Active) mine()).paid().time().endsAt();
  }

  final ChangeWish wish(Plan plan, int quantity, When when) {
    return new ChangeWish(SITA, mine().id(), plan.code(), Optional.of(quantity), when);
  }

  final ChangeSubscription.Outcome changes(Plan plan, int quantity, When when) {
    return changes(plan, quantity, when, Optional.empty());
  }

  final ChangeSubscription.Outcome changes(
      Plan plan, int quantity, When when, Optional<QuoteId> quote) {
    return world.changing().change(wish(plan, quantity, when), quote, Channel.WEB);
  }

  final Quote quoted(Plan plan, int quantity, When when) {
    return ((PreviewChange.Outcome.Quoted) world.previewing().preview(wish(plan, quantity, when)))
        .quote();
  }

  final ChangeSubscription.Outcome.Started upgrades(Plan plan) {
    return (ChangeSubscription.Outcome.Started) changes(plan, 1, When.NOW);
  }

  final Plan using() {
    var code = mine().agreement().selectionAt(world.clock().instant()).plan().code();
    return world.store().plans().find(code).orElseThrow();
  }

  final Standing standing() {
    return world.store().ledger().standing(mine().agreement().subscriber());
  }

  static void assertRefused(ChangeSubscription.Outcome outcome, ChangeRefusal why) {
    assertThat(outcome).isEqualTo(new ChangeSubscription.Outcome.Refused(why));
  }
}
