package np.shulka.application.payment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.catalog.Plans;
import np.shulka.application.payment.StartCheckout.Order;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.PinnedPlan;
import np.shulka.domain.subscription.Subscription;

/** Finds or makes the subscription that an order is about, and what is owed for it. */
final class Enrolment {
  private final Plans plans;
  private final Books books;
  private final Setting setting;
  private final SettleInvoice settling;

  Enrolment(Plans plans, Books books, Setting setting) {
    this.plans = plans;
    this.books = books;
    this.setting = setting;
    this.settling = new SettleInvoice(books, setting);
  }

  Enrolled enrol(SubscriberId subscriber, Plan plan, Order order) {
    return books
        .subscriptions()
        .live(subscriber, plan.code())
        .map(live -> resume(live, order))
        .orElseGet(() -> begin(subscriber, plan, order));
  }

  Subscription reload(Subscription subscription) {
    return books.subscriptions().find(subscription.id()).orElseThrow();
  }

  /** Ends a subscription that nobody paid for, and its request with it. */
  void takeBack(Subscription.Incomplete subscription, Invoice.Open invoice) {
    Instant now = setting.now();
    books
        .transactions()
        .run(
            () -> {
              Subscription ended = subscription.expire(now);
              books.invoices().replace(invoice, invoice.close(now));
              books.subscriptions().replace(subscription, ended);
              tell(ended, now, "invoice.voided", "subscription.ended");
              return ended;
            });
  }

  private Enrolled begin(SubscriberId subscriber, Plan plan, Order order) {
    PlanVersion version = plan.current();
    PinnedPlan pinned = new PinnedPlan(plan.code(), version.number(), version.billingPeriod());
    SubscriptionId id = new SubscriptionId(setting.identifiers().next());
    Agreement agreement = new Agreement(id, subscriber, pinned, order.quantity(), setting.now());
    boolean trial =
        version.trialDays() > 0 && !books.subscriptions().hadTrial(subscriber, plan.code());
    return books
        .transactions()
        .run(() -> trial ? tryOut(agreement, version) : owe(agreement, version, order.channel()));
  }

  private Enrolled tryOut(Agreement agreement, PlanVersion version) {
    Subscription trialing = Subscription.Trialing.start(agreement, version.trialDays());
    books.subscriptions().add(trialing);
    tell(trialing, agreement.createdAt(), "subscription.created");
    return new Enrolled.Free(trialing, Optional.empty());
  }

  private Enrolled owe(Agreement agreement, PlanVersion version, Channel channel) {
    Subscription.Incomplete incomplete = new Subscription.Incomplete(agreement);
    books.subscriptions().add(incomplete);
    Event created = event(incomplete, agreement.createdAt(), "subscription.created");
    return request(incomplete, version, channel, List.of(created));
  }

  private Enrolled resume(Subscription live, Order order) {
    boolean sameTerms = live.agreement().quantity() == order.quantity();
    Optional<Invoice.Open> open = books.invoices().open(live.id());
    return switch (live) {
      case Subscription.Active active when active.isPaidAhead(setting.now()) ->
          new Enrolled.Nothing(active);
      case Subscription.Trialing begun when order.again() && sameTerms && open.isEmpty() ->
          new Enrolled.Free(begun, Optional.empty());
      case Subscription.Incomplete incomplete when !sameTerms && open.isPresent() ->
          new Enrolled.OtherTerms(incomplete, open.get());
      case Subscription.Payable payable when sameTerms ->
          open.<Enrolled>map(invoice -> new Enrolled.Owing(payable, invoice, Optional.empty()))
              .orElseGet(() -> requestAgain(payable, order.channel()));
      case Subscription.Payable payable -> new Enrolled.Nothing(payable);
      case Subscription.Ended _ ->
          throw new IllegalStateException("an ended subscription is not live");
    };
  }

  private Enrolled requestAgain(Subscription.Payable subscription, Channel channel) {
    PinnedPlan pinned = subscription.agreement().plan();
    PlanVersion version = plans.version(pinned.code(), pinned.version()).orElseThrow();
    return books
        .transactions()
        .run(
            () -> {
              Subscription.Payable billed = subscription.bill();
              books.subscriptions().replace(subscription, billed);
              return request(billed, version, channel, List.of());
            });
  }

  /** Freezes the terms; where nothing is due they settle themselves, without the gateway (S22). */
  private Enrolled request(
      Subscription.Payable subscription, PlanVersion version, Channel channel, List<Event> news) {
    Instant now = setting.now();
    Invoice.Open invoice = new Invoice.Open(terms(subscription.agreement(), version, now));
    books.invoices().add(invoice);
    if (invoice.total().isZero()) {
      Subscription active =
          settling.settle(invoice, subscription, SettlementProof.noCharge(), Money.ZERO, now, news);
      return new Enrolled.Free(active, books.invoices().find(invoice.id()));
    }
    Event issued =
        setting.event("invoice.issued", now, Map.of("invoiceId", invoice.id().toString()));
    List<Event> events = Stream.concat(news.stream(), Stream.of(issued)).toList();
    books.outbox().append(subscription.agreement().subscriber(), events);
    Payment.Created attempt = NewAttempt.of(invoice, channel, setting);
    books.payments().add(attempt);
    return new Enrolled.Owing(subscription, invoice, Optional.of(attempt));
  }

  private PaymentRequest terms(Agreement agreement, PlanVersion version, Instant now) {
    InvoiceLine line =
        new InvoiceLine(
            version.name(), agreement.quantity(), version.price().taxable(), version.price().vat());
    return new PaymentRequest(
        new InvoiceId(setting.identifiers().next()),
        "PR-" + setting.identifiers().reference(),
        new PaymentRequest.Debtor(agreement.subscriber(), agreement.id()),
        new Charges(List.of(line)),
        new PayToken(setting.identifiers().secret()),
        now,
        now);
  }

  private void tell(Subscription subscription, Instant now, String... types) {
    List<Event> events = Arrays.stream(types).map(type -> event(subscription, now, type)).toList();
    books.outbox().append(subscription.agreement().subscriber(), events);
  }

  private Event event(Subscription subscription, Instant now, String type) {
    return setting.event(
        type,
        now,
        Map.of(
            "subscriptionId", subscription.id().toString(),
            "planCode", subscription.agreement().plan().code().toString()));
  }

  /** What an order found or made. */
  sealed interface Enrolled {

    /** The subscriber has what was ordered. */
    record Nothing(Subscription subscription) implements Enrolled {}

    /** Subscribed, and nothing is due now. */
    record Free(Subscription subscription, Optional<Invoice> invoice) implements Enrolled {}

    /**
     * Subscribed as soon as the request is paid, by an attempt that was written with it if it is
     * new.
     */
    record Owing(
        Subscription.Payable subscription, Invoice.Open invoice, Optional<Payment.Created> attempt)
        implements Enrolled {}

    /** An unpaid request with another quantity is in the way. */
    record OtherTerms(Subscription.Incomplete subscription, Invoice.Open invoice)
        implements Enrolled {}
  }
}
