package np.shulka.application.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription.Outcome;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.BeingPaid;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.SettleInvoice;
import np.shulka.application.work.Event;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;

/**
 * Takes up a quote: what is due is asked for, and what is not due is done. There is one request at
 * a time, so an unpaid one goes, and one that is being paid is not disturbed (S4, S5, S6).
 */
final class TakeQuote {
  private final Quotes quotes;
  private final Books books;
  private final SettleInvoice settling;
  private final OpenAttempt attempts;
  private final Setting setting;

  TakeQuote(Quotes quotes, Books books, OpenAttempt attempts, Setting setting) {
    this.quotes = quotes;
    this.books = books;
    this.settling = new SettleInvoice(books, setting);
    this.attempts = attempts;
    this.setting = setting;
  }

  /** Does what was priced, for what was quoted if a quote is named. */
  Outcome take(Priced priced, Optional<QuoteId> quoted, Channel channel) {
    return switch (priced) {
      case Priced.Refused(var why) -> new Outcome.Refused(why);
      case Priced.Quoted(_, var quote, _) when !isAsQuoted(quote, quoted) ->
          new Outcome.Refused(ChangeRefusal.QUOTE_OUTDATED);
      case Priced.Quoted found -> take(found, channel);
    };
  }

  private boolean isAsQuoted(Quote quote, Optional<QuoteId> quoted) {
    return quoted.isEmpty()
        || quotes
            .find(quoted.get())
            .filter(seen -> setting.now().isBefore(seen.expiresAt()) && seen.says(quote))
            .isPresent();
  }

  private Outcome take(Priced.Quoted found, Channel channel) {
    Subscription.Payable subscription = found.subscription();
    Quote quote = found.quote();
    Optional<Invoice.Open> asked = books.invoices().open(subscription.id());
    Optional<Invoice.Open> same = asked.filter(open -> isFor(open, quote));
    if (same.isPresent()) return pay(subscription, same.get(), channel);
    if (asked.filter(new BeingPaid(attempts)).isPresent()) {
      return new Outcome.Refused(ChangeRefusal.BEING_PAID);
    }
    return switch (quote.effect()) {
      case Effect.Once(_, var charges, _) -> ask(found, charges, asked, channel);
      case Effect.Free _ -> {
        var agreement = subscription.agreement().selecting(quote.to());
        yield new Outcome.Changed(write(subscription, subscription.agree(agreement), asked));
      }
      case Effect.Later _ -> {
        var agreement =
            subscription.agreement().selection().equals(quote.to())
                ? subscription.agreement().unscheduled()
                : subscription.agreement().scheduling(quote.to());
        yield new Outcome.Changed(write(subscription, subscription.agree(agreement), asked));
      }
      case Effect.AtOnce(var charges, _) -> ask(found, charges, asked, channel);
    };
  }

  private boolean isFor(Invoice.Open open, Quote quote) {
    PaymentRequest request = open.request();
    boolean same =
        switch (quote.effect()) {
          case Effect.AtOnce(var charges, _) -> request.charges().equals(charges);
          case Effect.Once(_, var charges, _) -> request.charges().equals(charges);
          case Effect.Free _, Effect.Later _ -> false;
        };
    return same && buys(request.purpose(), quote) && !request.isStale(setting.now());
  }

  private static boolean buys(Purpose purpose, Quote quote) {
    return switch (purpose) {
      case Purpose.Time _ -> false;
      case Purpose.Change(var to, _) ->
          quote.effect() instanceof Effect.AtOnce && to.equals(quote.to());
      case Purpose.Once(var beside, var addOn) ->
          quote.effect() instanceof Effect.Once(var other, _, _)
              && addOn.equals(other)
              && beside.equals(quote.to());
    };
  }

  private static Purpose purpose(Priced.Quoted found) {
    Selection to = found.quote().to();
    return found.quote().effect() instanceof Effect.Once(var addOn, _, _)
        ? new Purpose.Once(to, addOn)
        : new Purpose.Change(to, found.working());
  }

  private Subscription write(
      Subscription.Payable before, Subscription.Payable after, Optional<Invoice.Open> old) {
    return books
        .transactions()
        .run(
            () -> {
              old.ifPresent(open -> books.invoices().replace(open, open.close(setting.now())));
              books.subscriptions().replace(before, after);
              List<Event> events = new ArrayList<>(voided(old));
              events.add(changed(after));
              books.outbox().append(after.agreement().subscriber(), events);
              return after;
            });
  }

  private Outcome ask(
      Priced.Quoted found, Charges charges, Optional<Invoice.Open> old, Channel channel) {
    Subscription.Payable subscription = found.subscription();
    Invoice.Open invoice = new Invoice.Open(request(found, charges));
    Optional<SettlementProof> proof = SettlementProof.withoutGateway(invoice.due());
    if (proof.isPresent()) return settle(subscription, invoice, old, proof.get());
    Subscription.Payable billed = subscription.bill();
    books.transactions().run(() -> write(subscription, billed, invoice, old));
    return pay(billed, invoice, channel);
  }

  private PaymentRequest request(Priced.Quoted found, Charges charges) {
    return new AskForTime(setting)
        .asking(
            found.subscription().agreement(),
            purpose(found),
            charges,
            new PaymentRequest.Dates(setting.now(), found.quote().expiresAt()));
  }

  /** The next time is offered when this is paid, or not before its day is over. */
  private Invoice.Open write(
      Subscription.Payable before,
      Subscription.Payable billed,
      Invoice.Open invoice,
      Optional<Invoice.Open> old) {
    old.ifPresent(open -> books.invoices().replace(open, open.close(setting.now())));
    Instant stale = invoice.request().dueAt();
    Optional<Instant> offersAt =
        before.offersAt(setting.deadlines()).map(at -> at.isBefore(stale) ? stale : at);
    books.subscriptions().replace(before, billed, offersAt);
    books.invoices().add(invoice);
    List<Event> events = new ArrayList<>(voided(old));
    events.add(event("invoice.issued", invoice));
    books.outbox().append(before.agreement().subscriber(), events);
    return invoice;
  }

  /** Too little for the gateway, or nothing: it is done at once (S22). */
  private Outcome settle(
      Subscription.Payable subscription,
      Invoice.Open invoice,
      Optional<Invoice.Open> old,
      SettlementProof proof) {
    Subscription changed =
        books
            .transactions()
            .run(
                () -> {
                  old.ifPresent(open -> books.invoices().replace(open, open.close(setting.now())));
                  books.invoices().add(invoice);
                  return settling.settle(
                      invoice, subscription, proof, Money.ZERO, setting.now(), voided(old));
                });
    return new Outcome.Changed(changed);
  }

  private List<Event> voided(Optional<Invoice.Open> old) {
    return old.stream().map(open -> event("invoice.voided", open)).toList();
  }

  private Event event(String type, Invoice.Open invoice) {
    return setting.event(type, setting.now(), Map.of("invoiceId", invoice.id().toString()));
  }

  private Event changed(Subscription subscription) {
    Map<String, Object> which = Map.of("subscriptionId", subscription.id().toString());
    return setting.event("subscription.changed", setting.now(), which);
  }

  private Outcome pay(Subscription.Payable subscription, Invoice.Open invoice, Channel channel) {
    return switch (attempts.open(invoice, channel)) {
      case OpenAttempt.Outcome.Opened(var payment, _) ->
          new Outcome.Started(subscription, invoice, payment);
      case OpenAttempt.Outcome.NotOpen _ -> throw new LostRace("invoice " + invoice.id());
    };
  }
}
