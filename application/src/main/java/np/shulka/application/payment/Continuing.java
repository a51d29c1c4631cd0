package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.dunning.RenewalNotices;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.UseUnappliedMoney.Outcome.Used;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscription.Resumption;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/** Writes how a subscription goes on with money that was unapplied, together or not at all. */
final class Continuing {
  private final Books books;
  private final Redemptions redemptions;
  private final Setting setting;
  private final Crediting crediting;
  private final SettleInvoice settling;
  private final RenewalNotices notices;

  Continuing(Books books, Redemptions redemptions, Refunds refunds, Setting setting) {
    this.books = books;
    this.redemptions = redemptions;
    this.setting = setting;
    this.crediting = new Crediting(books, refunds, setting);
    this.settling = new SettleInvoice(books, setting);
    this.notices = new RenewalNotices(setting);
  }

  /** Writes down what time made of it. */
  void turn(Live before) {
    Subscription after = before.turn(setting.deadlines().grace());
    boolean givesBack =
        after instanceof Subscription.Ended
            && redemptions.of(before.id()).filter(Redemption::isUnpaid).isPresent();
    books
        .transactions()
        .run(
            () -> {
              books.subscriptions().replace(before, after);
              if (givesBack) redemptions.release(before.id(), setting.now());
              books.outbox().append(after.agreement().subscriber(), List.of(turned(before, after)));
              return after;
            });
  }

  private Event turned(Live before, Subscription after) {
    return switch (after) {
      case Subscription.Ended over -> about(over, "subscription.ended", setting.now());
      case Subscription.Active active when before instanceof Subscription.Paused ->
          Resumption.event(active, setting);
      case Live other -> about(other, "subscription.changed", setting.now());
    };
  }

  /** In a pause nothing is paid: the money waits as credit, and what was cancelled goes on. */
  Used later(Payment.Completed money, Subscription.Paused paused) {
    Instant now = setting.now();
    boolean cancelled = paused.cancellation().isPresent();
    Subscription.Paused kept = cancelled ? paused.keep() : paused;
    return books
        .transactions()
        .run(
            () -> {
              Payment.Completed credited = crediting.credit(money, now);
              List<Event> events = new ArrayList<>(List.of(crediting.event(credited, now)));
              if (cancelled) {
                books.subscriptions().replace(paused, kept);
                events.add(about(kept, "subscription.changed", now));
              }
              books.outbox().append(kept.agreement().subscriber(), events);
              return new Used(credited, kept, Optional.empty());
            });
  }

  /** Credits the money and asks for the next period; what credit covers is paid with it. */
  Used buy(Wish wish) {
    Instant now = setting.now();
    Agreement agreement = wish.subscription().agreement();
    PaymentRequest request =
        new AskForTime(setting)
            .asking(
                agreement,
                new Purpose.Time(wish.sold(), 1),
                wish.charges(),
                new PaymentRequest.Dates(now, now));
    Invoice.Open invoice = new Invoice.Open(request);
    Used used = books.transactions().run(() -> write(wish, invoice, now));
    return new Used(used.payment(), used.subscription(), books.invoices().find(invoice.id()));
  }

  private Used write(Wish wish, Invoice.Open invoice, Instant now) {
    Payment.Completed credited = crediting.credit(wish.money(), now);
    wish.asked().ifPresent(open -> books.invoices().replace(open, open.close(now)));
    if (wish.fresh()) books.subscriptions().add(wish.subscription());
    books.invoices().add(invoice);
    List<Event> news = news(wish, credited, now);
    Subscription subscription =
        SettlementProof.withoutGateway(invoice.due())
            .map(proof -> settled(wish, invoice, proof, now, news))
            .orElseGet(() -> asked(wish, invoice, now, news));
    return new Used(credited, subscription, Optional.empty());
  }

  /** It is bought at the moment of the wish; a cancellation is taken back with it. */
  private Subscription settled(
      Wish wish, Invoice.Open invoice, SettlementProof proof, Instant now, List<Event> news) {
    return settling.settle(invoice, wish.subscription(), proof, Money.ZERO, now, news);
  }

  /** Credit does not cover it: it waits for the rest. */
  private Subscription asked(Wish wish, Invoice.Open invoice, Instant now, List<Event> news) {
    Subscription.Payable before = wish.subscription();
    Subscription.Payable billed = wish.fresh() ? before : billed(before);
    if (!wish.fresh()) books.subscriptions().replace(before, billed);
    Stream<Event> changed =
        isCancelled(before)
            ? Stream.of(about(billed, "subscription.changed", now))
            : Stream.empty();
    Event issued = about(invoice, "invoice.issued", now);
    List<Event> events =
        Stream.of(news.stream(), Stream.of(issued), changed).flatMap(part -> part).toList();
    books.outbox().append(billed.agreement().subscriber(), events);
    notices.asked(billed, invoice).forEach(books.notices()::add);
    return billed;
  }

  private static Subscription.Payable billed(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active active when isCancelled(active) -> active.keep();
      case Subscription.Trialing trialing when isCancelled(trialing) -> trialing.keep();
      case Subscription.Payable other -> other.bill();
    };
  }

  private static boolean isCancelled(Subscription.Payable subscription) {
    return subscription instanceof Subscription.Lasting lasting
        && lasting.cancellation().isPresent();
  }

  private List<Event> news(Wish wish, Payment.Completed credited, Instant now) {
    List<Event> news = new ArrayList<>();
    if (wish.fresh()) news.add(about(wish.subscription(), "subscription.created", now));
    news.add(crediting.event(credited, now));
    wish.asked().ifPresent(open -> news.add(about(open, "invoice.voided", now)));
    return news;
  }

  private Event about(Invoice.Open invoice, String type, Instant now) {
    return setting.event(type, now, Map.of("invoiceId", invoice.id().toString()));
  }

  private Event about(Subscription subscription, String type, Instant now) {
    return setting.event(
        type,
        now,
        Map.of(
            "subscriptionId", subscription.id().toString(),
            "planCode", subscription.agreement().plan().code().toString()));
  }

  /**
   * What is to be bought with which money.
   *
   * @param fresh whether the subscription begins with it
   * @param sold what the next time is of
   * @param asked a request that is taken back for it
   * @param charges with what the credit covers set off already
   */
  record Wish(
      Payment.Completed money,
      Subscription.Payable subscription,
      boolean fresh,
      Selection sold,
      Optional<Invoice.Open> asked,
      Charges charges) {}
}
