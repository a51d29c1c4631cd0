package np.shulka.application.payment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.dunning.RenewalNotices;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.StartCheckout.Order;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;

/** Finds or makes the subscription that an order is about, and what is owed for it. */
final class Enrolment {
  private final Catalog catalog;
  private final Books books;
  private final Setting setting;
  private final SettleInvoice settling;
  private final RenewalNotices notices;

  Enrolment(Catalog catalog, Books books, Setting setting) {
    this.catalog = catalog;
    this.books = books;
    this.setting = setting;
    this.settling = new SettleInvoice(books, setting);
    this.notices = new RenewalNotices(setting);
  }

  Enrolled enrol(SubscriberId subscriber, Plan plan, Order order) {
    return books
        .subscriptions()
        .live(subscriber, plan.code())
        .or(() -> new Holdings(books).of(subscriber, plan.code()))
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
              if (invoice.request().charges().rebate().isPresent()) {
                catalog.redemptions().release(subscription.id(), now);
              }
              tell(ended, now, "invoice.voided", "subscription.ended");
              return ended;
            });
  }

  private Enrolled begin(SubscriberId subscriber, Plan plan, Order order) {
    PlanVersion version = plan.current();
    PinnedPlan pinned = new PinnedPlan(plan.code(), version.number(), version.billingPeriod());
    SubscriptionId id = new SubscriptionId(setting.identifiers().next());
    Map<AddOnCode, Integer> wanted = order.extras().addOns().orElseGet(Map::of);
    return switch (AddOnClaim.of(wanted, catalog.addOns(), pinned, version.price().vat())) {
      case AddOnClaim.Refused(var why) -> new Enrolled.AddOnRefused(why);
      case AddOnClaim.Granted(var addOns) -> {
        var selection = new Selection(pinned, order.quantity(), addOns);
        yield begin(new Agreement(id, subscriber, selection, setting.now()), version, order);
      }
    };
  }

  private Enrolled begin(Agreement agreement, PlanVersion version, Order order) {
    Selection selection = agreement.selection();
    Chosen chosen =
        selection.addOns().isEmpty()
            ? new Chosen(selection, version, List.of())
            : catalog.chosen(selection);
    return switch (CouponClaim.of(order.coupon(), catalog, agreement, chosen, setting.now())) {
      case CouponClaim.Refused(var why) -> new Enrolled.CouponRefused(why);
      case CouponClaim.Granted(var coupon) -> begin(agreement, chosen, order.channel(), coupon);
    };
  }

  private Enrolled begin(
      Agreement agreement, Chosen chosen, Channel channel, Optional<Redemption> coupon) {
    boolean trial =
        chosen.plan().trialDays() > 0
            && !books.subscriptions().hadTrial(agreement.subscriber(), agreement.plan().code());
    return books
        .transactions()
        .run(() -> trial ? tryOut(agreement, chosen, coupon) : owe(agreement, channel, coupon));
  }

  private Enrolled tryOut(Agreement agreement, Chosen chosen, Optional<Redemption> coupon) {
    Subscription trialing = Subscription.Trialing.start(agreement, chosen.plan().trialDays());
    books.subscriptions().add(trialing);
    coupon.ifPresent(catalog.redemptions()::reserve);
    tell(trialing, agreement.createdAt(), "subscription.created");
    return new Enrolled.Free(trialing, Optional.empty());
  }

  private Enrolled owe(Agreement agreement, Channel channel, Optional<Redemption> coupon) {
    Subscription.Incomplete incomplete =
        new Subscription.Incomplete(
            agreement, 0, agreement.createdAt().plus(setting.deadlines().incomplete()));
    books.subscriptions().add(incomplete);
    coupon.ifPresent(catalog.redemptions()::reserve);
    Event created = event(incomplete, agreement.createdAt(), "subscription.created");
    return request(incomplete, agreement.selection(), coupon, channel, List.of(created));
  }

  private Enrolled resume(Subscription live, Order order) {
    if (live instanceof Subscription.Active active && active.isPaidAhead(setting.now())) {
      return new Enrolled.Nothing(active);
    }
    if (live instanceof Subscription.Paused paused) return new Enrolled.Nothing(paused);
    Optional<Redemption> held = order.coupon().flatMap(_ -> catalog.redemptions().of(live.id()));
    boolean sameCoupon = order.coupon().equals(held.map(Redemption::coupon));
    CouponClaim claim =
        sameCoupon
            ? CouponClaim.Granted.NOTHING
            : CouponClaim.of(
                order.coupon(),
                catalog,
                live.agreement(),
                catalog.chosen(sold(live)),
                setting.now());
    return switch (claim) {
      case CouponClaim.Refused(var why) -> new Enrolled.CouponRefused(why);
      case CouponClaim.Granted(var fresh) when fresh.isPresent() && held.isPresent() ->
          resumeWithAnother(live);
      case CouponClaim.Granted(var fresh) -> resume(live, order, fresh);
    };
  }

  /** One coupon per subscription; what nobody paid yet can be begun anew with another one. */
  private Enrolled resumeWithAnother(Subscription live) {
    Optional<Invoice.Open> open = books.invoices().open(live.id());
    return live instanceof Subscription.Incomplete incomplete && open.isPresent()
        ? new Enrolled.OtherTerms(incomplete, open.get())
        : new Enrolled.CouponRefused(Coupon.Refusal.NOT_FOR_THIS_SUBSCRIPTION);
  }

  private Enrolled resume(Subscription live, Order order, Optional<Redemption> fresh) {
    boolean same = order.isFor(live.agreement().renewed());
    boolean sameTerms = same && fresh.isEmpty();
    Optional<Invoice.Open> open = books.invoices().open(live.id());
    return switch (live) {
      case Subscription.Trialing begun when order.again() && sameTerms && open.isEmpty() ->
          new Enrolled.Free(begun, Optional.empty());
      case Subscription.Incomplete incomplete when !sameTerms && open.isPresent() ->
          new Enrolled.OtherTerms(incomplete, open.get());
      case Subscription.Payable payable when same && open.isEmpty() ->
          requestAgain(payable, order.channel(), fresh);
      case Subscription.Payable payable when sameTerms ->
          new Enrolled.Owing(payable, open.orElseThrow(), Optional.empty());
      case Subscription.Payable _ when same ->
          new Enrolled.CouponRefused(Coupon.Refusal.NOT_FOR_THIS_SUBSCRIPTION);
      case Subscription.Payable payable -> new Enrolled.Nothing(payable);
      case Subscription.Paused paused -> new Enrolled.Nothing(paused);
      case Subscription.Ended _ ->
          throw new IllegalStateException("an ended subscription is not live");
    };
  }

  private Charges charges(Agreement agreement, Selection sold, Optional<Redemption> coupon) {
    return Charges.of(AskForTime.lines(catalog.chosen(sold), 1), sold.plan().code(), coupon)
        .settingOff(List.of(), books.ledger().standing(agreement.subscriber()));
  }

  private Selection sold(Subscription live) {
    return live instanceof Subscription.Payable payable
        ? catalog.soldAs(payable, setting.now())
        : live.agreement().renewed();
  }

  private Enrolled requestAgain(
      Subscription.Payable subscription, Channel channel, Optional<Redemption> fresh) {
    Optional<Redemption> held = fresh.or(() -> catalog.redemptions().of(subscription.id()));
    Selection sold = sold(subscription);
    return books
        .transactions()
        .run(
            () -> {
              Subscription.Payable billed = subscription.bill();
              books.subscriptions().replace(subscription, billed);
              fresh.ifPresent(catalog.redemptions()::reserve);
              return request(billed, sold, held, channel, List.of());
            });
  }

  /**
   * Freezes the terms; where nothing or too little is due they settle themselves, without the
   * gateway (S22).
   */
  private Enrolled request(
      Subscription.Payable subscription,
      Selection sold,
      Optional<Redemption> coupon,
      Channel channel,
      List<Event> news) {
    Instant now = setting.now();
    Charges charges = charges(subscription.agreement(), sold, coupon);
    Invoice.Open invoice = new Invoice.Open(terms(subscription.agreement(), sold, charges, now));
    books.invoices().add(invoice);
    Optional<SettlementProof> proof = SettlementProof.withoutGateway(invoice.due());
    if (proof.isPresent()) {
      Subscription active =
          settling.settle(invoice, subscription, proof.get(), Money.ZERO, now, news);
      return new Enrolled.Free(active, books.invoices().find(invoice.id()));
    }
    Event issued =
        setting.event("invoice.issued", now, Map.of("invoiceId", invoice.id().toString()));
    List<Event> events = Stream.concat(news.stream(), Stream.of(issued)).toList();
    books.outbox().append(subscription.agreement().subscriber(), events);
    notices.asked(subscription, invoice).forEach(books.notices()::add);
    Payment.Created attempt = NewAttempt.of(invoice, channel, setting);
    books.payments().add(attempt);
    return new Enrolled.Owing(subscription, invoice, Optional.of(attempt));
  }

  private PaymentRequest terms(Agreement agreement, Selection sold, Charges charges, Instant now) {
    Purpose purpose = new Purpose.Time(sold, 1);
    return new AskForTime(setting)
        .asking(agreement, purpose, charges, new PaymentRequest.Dates(now, now));
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
}
