package np.shulka.application.dunning;

import static np.shulka.application.work.World.SITA;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.ledger.ReportStrandedMoney;
import np.shulka.application.ledger.ReportStrandedMoney.Outlook;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.UseUnappliedMoney.Outcome;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/** Somebody cancelled and paid all the same, and may want to go on with that money. */
abstract class UnappliedStory extends LifeStory {
  static final Page.Request ALL = new Page.Request(200, Optional.empty());

  /** Paid until April 30 15:20, then the renewal is cancelled and paid all the same. */
  final PaymentId paysAfterCancelling(When when) {
    begin();
    at("2026-04-20T10:00");
    Payment live = opens(offer(SITA).orElseThrow());
    cancels(when);
    pays(live);
    return live.id();
  }

  final Outcome uses(PaymentId id) {
    return world.using().use(SITA, id);
  }

  final Outcome.Used used(PaymentId id) {
    return (Outcome.Used) uses(id);
  }

  final Standing standing() {
    return world.store().ledger().standing(of(SITA).agreement().subscriber());
  }

  final Disposition disposition(PaymentId id) {
    return ((Payment.Completed) world.store().payments().find(id).orElseThrow()).disposition();
  }

  static Invoice.Paid paid(Outcome.Used used) {
    return (Invoice.Paid) used.invoice().orElseThrow();
  }

  static Instant endOf(Outcome.Used used) {
    return ((Subscription.Active) used.subscription()).paid().time().endsAt();
  }

  final void costsFromNowOn(Money price) {
    Plan revised = plan.revise(APlan.onSale().costing(price).terms());
    world.store().write(() -> world.store().plans().replace(plan, revised));
  }

  final Outlook outlook() {
    return new ReportStrandedMoney(world.store().stranded(), world.clock())
        .report(ALL)
        .items()
        .getFirst()
        .outlook();
  }
}
