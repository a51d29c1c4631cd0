package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.BackdatedStart;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Writes down that service began some days ago. The periods that have begun are asked for at once,
 * each on a line of its own, and become one tax invoice of the day on which they are paid (S21).
 */
@PrimaryPort
public final class BackdateSubscription {
  private final Catalog catalog;
  private final Subscribers subscribers;
  private final Books books;
  private final AuditLog log;
  private final Setting setting;

  public BackdateSubscription(
      Catalog catalog, Subscribers subscribers, Books books, AuditLog log, Setting setting) {
    this.catalog = catalog;
    this.subscribers = subscribers;
    this.books = books;
    this.log = log;
    this.setting = setting;
  }

  /**
   * Begins it then; there is no trial, for that time has been used.
   *
   * @throws UnknownSubscriber if there is none of that id
   */
  public Outcome backdate(By by, Order order) {
    return Retry.onLostRace(() -> backdateOnce(by, order));
  }

  private Outcome backdateOnce(By by, Order order) {
    if (subscribers.find(order.subscriber()).isEmpty()) throw new UnknownSubscriber();
    Optional<Plan> plan = catalog.plans().find(order.plan()).filter(Plan::onSale);
    if (plan.isEmpty()) return new Outcome.NoSuchPlan();
    var start = start(plan.get(), order);
    Optional<BackdatedStart.Fault> fault = start.fault(setting.now());
    if (fault.isPresent()) return new Outcome.NoStart(fault.get());
    return new Holdings(books)
        .of(order.subscriber(), order.plan())
        .<Outcome>map(Outcome.AlreadySubscribed::new)
        .orElseGet(() -> begin(by, plan.get(), order, start));
  }

  private BackdatedStart start(Plan plan, Order order) {
    var every = plan.current().billingPeriod();
    return new BackdatedStart(new BillingAnchor(order.startsAt(), setting.zone(), every));
  }

  private Outcome begin(By by, Plan plan, Order order, BackdatedStart start) {
    Instant now = setting.now();
    PinnedPlan pinned =
        new PinnedPlan(plan.code(), plan.current().number(), plan.current().billingPeriod());
    var selection = new Selection(pinned, order.quantity());
    var agreement =
        new Agreement(
            new SubscriptionId(setting.identifiers().next()), order.subscriber(), selection, now);
    var incomplete =
        new Subscription.Incomplete(agreement, 0, now.plus(setting.deadlines().incomplete()));
    var purpose = new Purpose.Time(selection, start.periods(now), Optional.of(order.startsAt()));
    return books
        .transactions()
        .run(
            () -> {
              books.subscriptions().add(incomplete);
              Invoice.Open invoice = new Invoice.Open(asking(agreement, purpose, now));
              books.invoices().add(invoice);
              log.append(did(by, incomplete, purpose));
              return ask(incomplete, invoice);
            });
  }

  private PaymentRequest asking(Agreement agreement, Purpose.Time purpose, Instant now) {
    Charges charges =
        new Charges(AskForTime.lines(catalog.chosen(purpose.selection()), purpose.periods()))
            .settingOff(List.of(), books.ledger().standing(agreement.subscriber()));
    return new AskForTime(setting)
        .asking(agreement, purpose, charges, new PaymentRequest.Dates(now, now));
  }

  /** Too little for the gateway, or nothing, settles itself (S22). */
  private Outcome ask(Subscription.Incomplete subscription, Invoice.Open invoice) {
    Instant now = setting.now();
    Map<String, Object> facts =
        Map.of(
            "subscriptionId", subscription.id().toString(),
            "planCode", subscription.agreement().plan().code().toString());
    Event created = setting.event("subscription.created", now, facts);
    Optional<SettlementProof> proof = SettlementProof.withoutGateway(invoice.due());
    if (proof.isPresent()) {
      new SettleInvoice(books, setting)
          .settle(invoice, subscription, proof.get(), Money.ZERO, now, List.of(created));
    } else {
      Map<String, Object> issued = Map.of("invoiceId", invoice.id().toString());
      List<Event> events = List.of(created, setting.event("invoice.issued", now, issued));
      books.outbox().append(subscription.agreement().subscriber(), events);
    }
    return new Outcome.Begun(subscription.id(), books.invoices().find(invoice.id()).orElseThrow());
  }

  private AuditEntry did(By by, Subscription subscription, Purpose.Time purpose) {
    Map<String, Object> facts =
        Map.of(
            "subscriberId", subscription.agreement().subscriber().toString(),
            "planCode", purpose.selection().plan().code().toString(),
            "quantity", purpose.selection().quantity(),
            "startsAt", purpose.from().orElseThrow().toString(),
            "periods", purpose.periods());
    String target = "subscription " + subscription.id();
    return by.did("subscription.backdated", target, Change.added(facts), setting);
  }

  /** What began when, for whom. */
  public record Order(SubscriberId subscriber, PlanCode plan, int quantity, Instant startsAt) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** It is written down, and this is asked for. */
    record Begun(SubscriptionId subscription, Invoice invoice) implements Outcome {}

    /** There is no such plan on sale. */
    record NoSuchPlan() implements Outcome {}

    /** It cannot have begun then. */
    record NoStart(BackdatedStart.Fault why) implements Outcome {}

    /** They have it already. */
    record AlreadySubscribed(Subscription subscription) implements Outcome {}
  }
}
