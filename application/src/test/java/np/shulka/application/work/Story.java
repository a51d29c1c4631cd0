package np.shulka.application.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import np.shulka.application.ledger.APosting;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.AWorking;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;

/**
 * Somebody new, a new plan, and what happens between them, written through the ports in the order
 * in which the use cases write.
 */
public final class Story {
  private final Store store;
  private final Subscriber subscriber;
  private final Plan plan;
  private Instant now = ATime.NOW;
  private Optional<FiscalYear> year = Optional.empty();
  private Optional<Instant> initiatedAt = Optional.empty();

  private Story(Store store, Subscriber subscriber, Plan plan) {
    this.store = store;
    this.subscriber = subscriber;
    this.plan = plan;
  }

  public static Story in(Store store) {
    return about(store, APlan.onSale());
  }

  public static Story about(Store store, APlan plan) {
    Plan published = plan.build();
    store.write(() -> store.plans().add(published));
    return new Story(store, store.subscribers().add(ASubscriber.somebody().build()), published);
  }

  /** Somebody who is there already, and a new plan. */
  public static Story of(Store store, Subscriber subscriber) {
    Plan published = APlan.onSale().build();
    store.write(() -> store.plans().add(published));
    return new Story(store, subscriber, published);
  }

  /** The same subscriber and another plan. */
  public Story alsoTakes(APlan other) {
    Plan published = other.build();
    store.write(() -> store.plans().add(published));
    return new Story(store, subscriber, published).at(now);
  }

  public Story at(Instant instant) {
    this.now = instant;
    return this;
  }

  public Story later(Duration by) {
    return at(now.plus(by));
  }

  /** Payers were let to the gateway at that moment, whatever time it is now. */
  public Story initiated(Instant at) {
    this.initiatedAt = Optional.of(at);
    return this;
  }

  /** Tax invoices are counted in that year, whatever the date. */
  public Story inYear(FiscalYear year) {
    this.year = Optional.of(year);
    return this;
  }

  public Instant now() {
    return now;
  }

  public Subscriber subscriber() {
    return subscriber;
  }

  public Plan plan() {
    return plan;
  }

  public ASubscription subscription() {
    return ASubscription.to(plan).of(subscriber.id()).at(now);
  }

  public Subscription.Incomplete subscribes() {
    return added(subscription().incomplete());
  }

  public Subscription.Trialing tries(int days) {
    return added(subscription().trialing(days));
  }

  private <S extends Subscription> S added(S subscription) {
    return written(subscription, () -> store.subscriptions().add(subscription));
  }

  /** A request for what the plan costs. */
  public Invoice.Open owes(Subscription subscription) {
    Invoice.Open invoice = requestFor(subscription);
    return written(invoice, () -> store.invoices().add(invoice));
  }

  /** A request that is not written down yet. */
  public Invoice.Open requestFor(Subscription subscription) {
    return AnInvoice.of(subscription)
        .costing(plan.current().price().taxable())
        .issuedAt(now)
        .open();
  }

  public Payment.Created attempts(Invoice.Open invoice) {
    return added(APayment.created().forInvoice(invoice).at(now));
  }

  public Payment.Created attemptsInWidget(Invoice.Open invoice) {
    return added(APayment.created().inWidget().forInvoice(invoice).at(now));
  }

  private Payment.Created added(Payment.Created payment) {
    return written(payment, () -> store.payments().add(payment));
  }

  /** The payer is let to a fresh checkout. */
  public Payment.Initiated letsPay(Invoice.Open invoice) {
    Payment.Created created = attempts(invoice);
    return becomes(created, created.initiate(APayment.web(now), now));
  }

  /** All steps up to the payer at the gateway, of a new subscription. */
  public Payment.Initiated checksOut() {
    return letsPay(owes(subscribes()));
  }

  public <P extends Payment> P becomes(Payment before, P after) {
    return written(after, () -> store.payments().replace(before, after));
  }

  /** What the gateway answers once the payer has paid. */
  public LookupReport paid(Payment.Unresolved payment) {
    return AReport.saying(GatewayStatus.COMPLETED).about(payment).at(now);
  }

  /** Keeps the evidence and completes the payment; to be called inside a transaction. */
  public Payment.Completed complete(
      Payment.Unresolved payment, LookupReport report, Disposition disposition) {
    Payment.Completed completed = payment.complete(AReport.proofIn(report, payment), disposition);
    store.payments().append(payment.id(), report);
    store.payments().replace(payment, completed);
    if (disposition == Disposition.UNAPPLIED) {
      store.ledger().post(APosting.ofUnapplied(completed, now));
    }
    return completed;
  }

  /** The payer paid and we found out: everything, in one transaction. */
  public Settled settles(
      Payment.Unresolved payment, Invoice.Open invoice, Subscription.Payable subscription) {
    return store
        .transactions()
        .run(
            () -> {
              Payment.Completed completed =
                  complete(payment, paid(payment), Disposition.SETTLED_INVOICE);
              return settle(completed.proof(), invoice, subscription);
            });
  }

  /** The steps after the payment; to be called inside a transaction. */
  public Settled settle(
      SettlementProof proof, Invoice.Open invoice, Subscription.Payable subscription) {
    Bought bought = bought(invoice, subscription);
    Settlement settlement = invoice.settle(proof, bought);
    store.invoices().settle(settlement, year.orElseGet(() -> FiscalYear.at(now)), now);
    APosting.ofSettlement(invoice, proof, now).ifPresent(store.ledger()::post);
    var active = subscription.activate(settlement, Deadlines.DEFAULT.grace(), now);
    store.subscriptions().replace(subscription, active);
    var paid = (Invoice.Paid) store.invoices().find(invoice.id()).orElseThrow();
    return new Settled(paid, active);
  }

  /** What paying for it buys now. */
  public Bought bought(Invoice.Open invoice, Subscription.Payable subscription) {
    return subscription.buy(invoice.request().purpose(), initiatedAt.orElse(now), now, ATime.NEPAL);
  }

  /** From nothing to paid time. */
  public Settled subscribesAndPays() {
    Subscription.Incomplete subscription = subscribes();
    Invoice.Open invoice = owes(subscription);
    return settles(letsPay(invoice), invoice, subscription);
  }

  /** Takes a plan that costs nothing; to be called inside a transaction. */
  public Settled settlesItself(Invoice.Open invoice, Subscription.Payable subscription) {
    return settle(SettlementProof.noCharge(), invoice, subscription);
  }

  /** Pays the next period of what is active. */
  public Settled renews(Subscription.Active subscription) {
    Invoice.Open invoice = owes(subscription);
    return settles(letsPay(invoice), invoice, subscription);
  }

  /** A request for so many of the same plan, giving back of what was paid. */
  public Invoice.Open asksForChange(
      Subscription.Active active, int quantity, Money taxable, List<Credit> credits) {
    Invoice.Open invoice = changeOf(active, quantity, taxable, credits);
    return written(invoice, () -> store.invoices().add(invoice));
  }

  private Invoice.Open changeOf(
      Subscription.Active active, int quantity, Money taxable, List<Credit> credits) {
    InvoiceLine line = new InvoiceLine("Pro", 1, taxable, VatRate.NEPAL);
    SetOff setOff = new SetOff(credits, Money.ZERO, Money.ZERO);
    return AnInvoice.of(active)
        .charging(new Charges(List.of(line), Optional.empty(), setOff))
        .buying(AWorking.change(active, new Selection(active.agreement().plan(), quantity)))
        .issuedAt(now)
        .open();
  }

  /** The change is paid now. */
  public Settled changes(
      Subscription.Active active, int quantity, Money taxable, List<Credit> credits) {
    Invoice.Open invoice = asksForChange(active, quantity, taxable, credits);
    return settles(letsPay(invoice), invoice, active);
  }

  /** Money that bought nothing and is the subscriber's credit. */
  public Payment.Completed isCredited() {
    Payment.Initiated payment = checksOut();
    Payment.Completed money =
        store.transactions().run(() -> complete(payment, paid(payment), Disposition.UNAPPLIED));
    return becomesCredit(money);
  }

  private Payment.Completed becomesCredit(Payment.Completed money) {
    Payment.Completed credited = money.credit();
    return written(
        credited,
        () -> {
          store.payments().replace(money, credited);
          store.ledger().post(APosting.ofCredit(credited, now));
        });
  }

  private <T> T written(T what, Runnable write) {
    Supplier<T> work =
        () -> {
          write.run();
          return what;
        };
    return store.transactions().run(work);
  }

  /** What a settlement leaves behind. */
  public record Settled(Invoice.Paid invoice, Subscription.Active subscription) {}
}
