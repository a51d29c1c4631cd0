package np.shulka.application.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.change.BuyAddOn;
import np.shulka.application.change.ChangeAsQuoted;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.change.PreviewPurchase;
import np.shulka.application.clock.BillingClock;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.ScriptedGateway;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.why.ExplainEntitlements;
import np.shulka.application.why.ExplainInvoice;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;

/** The real use cases over a store, a scripted gateway and a clock that stands still. */
public final class World {
  public static final Subject SITA = new Subject("sita");
  public static final Subject RAM = new Subject("ram");

  private final TestClock clock;
  private final Store store;
  private final RecordedAlerts alerts = new RecordedAlerts();
  private final BillingClock billing;
  private final ScriptedGateway gateway;
  private final Setting setting;

  /** A world of its own, in memory. */
  public World() {
    this(new TestClock(ATime.NOW), InMemoryStore::new, CountingIdentifiers.seeded(1));
    gateway.refuseWhile(this::isWriting);
  }

  /** A world over what others use too. */
  public World(Store shared) {
    this(new TestClock(ATime.NOW), _ -> shared, CountingIdentifiers.fresh());
  }

  private World(
      TestClock clock, Function<TestClock, Store> store, CountingIdentifiers identifiers) {
    this.clock = clock;
    this.store = store.apply(clock);
    this.billing = new BillingClock(clock, this.store.clockKeeper());
    this.gateway = new ScriptedGateway(billing, identifiers);
    this.setting = new Setting(identifiers, billing, ATime.NEPAL, alerts);
  }

  public Store store() {
    return store;
  }

  /** Whether this thread has a transaction open, in a store in memory. */
  public boolean isWriting() {
    return ((InMemoryTransactions) store.transactions()).openHere();
  }

  public TestClock clock() {
    return clock;
  }

  public RecordedAlerts alerts() {
    return alerts;
  }

  public ScriptedGateway gateway() {
    return gateway;
  }

  public Setting setting() {
    return setting;
  }

  public void later(Duration by) {
    clock.advance(by);
  }

  public Books books() {
    return new Books(
        store.transactions(),
        store.subscriptions(),
        store.invoices(),
        store.payments(),
        store.outbox(),
        store.ledger(),
        store.notices());
  }

  public RefundBooks refunds() {
    return new RefundBooks(
        books(), store.redemptions(), store.refunds(), store.notes(), store.audit());
  }

  public Plan sells(APlan plan) {
    Plan published = plan.build();
    store.write(() -> store.plans().add(published));
    return published;
  }

  public AddOn sells(AnAddOn addOn) {
    AddOn published = addOn.build();
    store.write(() -> store.addOns().add(published));
    return published;
  }

  public VerifyPayment verification() {
    return new VerifyPayment(books(), store.subscribers(), gateway, setting);
  }

  public OpenAttempt attempts() {
    return new OpenAttempt(books(), store.subscribers(), gateway, verification(), setting);
  }

  public StartCheckout checkout() {
    return new StartCheckout(store.catalog(), store.subscribers(), books(), attempts(), setting);
  }

  public StartCheckout.Outcome orders(Subject subject, Plan plan) {
    return orders(subject, plan, 1, Attempt.Channel.WEB);
  }

  public StartCheckout.Outcome orders(
      Subject subject, Plan plan, int quantity, Attempt.Channel channel) {
    return checkout()
        .start(new StartCheckout.Order(subject, Contact.UNKNOWN, plan.code(), quantity, channel));
  }

  public Coupon issues(ACoupon coupon) {
    Coupon issued = coupon.build();
    store.write(() -> store.coupons().add(issued));
    return issued;
  }

  public StartCheckout.Outcome orders(Subject subject, Plan plan, CouponCode coupon) {
    var some = Optional.of(coupon);
    return checkout()
        .start(
            new StartCheckout.Order(
                subject, Contact.UNKNOWN, plan.code(), 1, Attempt.Channel.WEB, some, false));
  }

  /** An order that is under way. */
  public StartCheckout.Outcome.Started starts(Subject subject, Plan plan) {
    return (StartCheckout.Outcome.Started) orders(subject, plan);
  }

  public SweepPayments sweep() {
    return new SweepPayments(books(), verification(), setting);
  }

  public VerifyWidgetPayment widget() {
    return new VerifyWidgetPayment(books(), store.subscribers(), verification(), setting);
  }

  /** Everything that time does, as often as there is something to do. */
  public void timeDoesItsWork() {
    while (turns().turn(100) + offers().offer(100) > 0) clock.advance(Duration.ZERO);
  }

  TurnSubscriptions turns() {
    return new TurnSubscriptions(store.due(), store.invoices(), setting);
  }

  OfferRenewals offers() {
    var free = new RenewFreeTime(books(), setting);
    return new OfferRenewals(store.due(), free, setting);
  }

  /** Who moves the clock, and does what falls due then. */
  public Timekeeper time() {
    return new Timekeeper(this, billing);
  }

  public CancelSubscription cancelling() {
    return new CancelSubscription(reading(), books(), store.redemptions(), setting);
  }

  public KeepSubscription keeping() {
    return new KeepSubscription(
        reading(), store.subscriptions(), store.transactions(), store.outbox(), setting);
  }

  public RenewSubscription renewing() {
    return new RenewSubscription(reading(), store.catalog(), books(), attempts(), setting);
  }

  public ChangeSubscription changing() {
    return new ChangeSubscription(
        reading(), store.catalog(), store.quotes(), books(), attempts(), setting);
  }

  public ChangeAsQuoted changingAsQuoted() {
    return new ChangeAsQuoted(reading(), store.quotes(), changing());
  }

  public BuyAddOn buying() {
    return new BuyAddOn(reading(), store.catalog(), store.quotes(), books(), attempts(), setting);
  }

  public PreviewPurchase previewingPurchases() {
    return new PreviewPurchase(reading(), store.catalog(), books(), store.quotes(), setting);
  }

  public PreviewChange previewing() {
    return new PreviewChange(reading(), store.catalog(), books(), store.quotes(), setting);
  }

  /** A way to pay that invoice. */
  public Payment opens(Invoice invoice) {
    return ((OpenAttempt.Outcome.Opened) attempts().open(invoice, Attempt.Channel.WEB)).payment();
  }

  public PauseSubscription pausing() {
    return new PauseSubscription(reading(), store.plans(), books(), attempts(), setting);
  }

  public ResumeSubscription resuming() {
    return new ResumeSubscription(
        reading(), store.subscriptions(), store.transactions(), store.outbox(), setting);
  }

  public UseUnappliedMoney using() {
    var payments = new ReadPayment(store.payments(), store.subscribers());
    return new UseUnappliedMoney(
        payments, store.catalog(), books(), store.refunds(), attempts(), setting);
  }

  public CreditUnappliedMoney crediting() {
    return new CreditUnappliedMoney(books(), store.refunds(), store.audit(), setting);
  }

  public ExplainInvoice explaining() {
    var invoices = new ReadInvoice(store.invoices(), store.subscribers());
    return new ExplainInvoice(invoices, store.catalog(), books());
  }

  public ExplainEntitlements explainingEntitlements() {
    return new ExplainEntitlements(store.subscribers(), store.catalog().prices(), books(), setting);
  }

  public ReadSubscription reading() {
    return new ReadSubscription(store.subscriptions(), store.subscribers());
  }

  /** Whether somebody may use something now. */
  public boolean mayUse(Subject subject) {
    return entitlements(subject).active();
  }

  /** What somebody may use now. */
  public ReadEntitlements.Entitlements entitlements(Subject subject) {
    var prices = store.catalog().prices();
    return new ReadEntitlements(store.subscriptions(), prices, billing).read(subject);
  }

  /** What others were told about somebody, in order. */
  public List<String> told(Subject subject) {
    return Optional.of(subject)
        .flatMap(store.subscribers()::idOf)
        .map(store::events)
        .orElseGet(List::of)
        .stream()
        .map(recorded -> recorded.event().type())
        .toList();
  }
}
