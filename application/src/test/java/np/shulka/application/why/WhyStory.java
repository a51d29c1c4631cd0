package np.shulka.application.why;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscription.Subscription;

/** A month of plan A from 2026-03-01 09:00 in Kathmandu, and what becomes of it. */
abstract class WhyStory {
  final World world = new World();
  final Plan a = world.sells(APlan.onSale().called("a").costing(Money.rupees(1_000)));
  final Plan b = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));
  final Plan yearly =
      world.sells(
          APlan.onSale()
              .called("yearly")
              .costing(Money.rupees(10_000))
              .every(BillingPeriod.yearly()));
  final AddOn storage =
      world.sells(AnAddOn.recurring().called("storage").costing(Money.rupees(310)).atMost(5));

  final WhyStory at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
    return this;
  }

  final void begin() {
    at("2026-03-01T09:00");
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, a);
    pays(started.payment().orElseThrow());
  }

  final void pays(Payment payment) {
    Pidx pidx = ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
    world.gateway().till().pay(pidx);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
  }

  final Subscription mine() {
    var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
    return world.store().subscriptions().live(subscriber).getFirst();
  }

  final void changes(Plan to, Map<AddOn, Integer> addOns) {
    var wished = new HashMap<AddOnCode, Integer>();
    addOns.forEach((addOn, quantity) -> wished.put(addOn.code(), quantity));
    ChangeWish wish =
        new ChangeWish(
            SITA, mine().id(), to.code(), Optional.empty(), Optional.of(wished), When.NOW);
    var outcome = world.changing().change(wish, Optional.empty(), Channel.WEB);
    pays(((ChangeSubscription.Outcome.Started) outcome).payment());
  }

  final void paysTheOffer() {
    pays(world.opens(world.store().invoices().open(mine().id()).orElseThrow()));
  }

  final List<Invoice> invoices() {
    return world.store().invoices().all(new Page.Request(200, Optional.empty())).items();
  }

  final RecomputeInvoices recomputing() {
    return new RecomputeInvoices(
        world.store().recomputations(),
        world.store().catalog(),
        world.store().transactions(),
        world.setting(),
        Duration.ofDays(1));
  }

  final InvoiceWhy why(Invoice invoice) {
    return world.explaining().explain(SITA, invoice.id());
  }
}
