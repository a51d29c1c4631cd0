package np.shulka.application.subscription;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.Notices;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.work.Event;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Outbox;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/** Subscriptions that are due, one after the other in transactions of their own. */
public final class InMemoryDueSubscriptions implements DueSubscriptions {
  private final InMemoryTransactions transactions;
  private final Stock stock;
  private final Catalog catalog;
  private final Outbox outbox;
  private final Notices notices;

  public InMemoryDueSubscriptions(
      InMemoryTransactions transactions,
      Stock stock,
      Catalog catalog,
      Outbox outbox,
      Notices notices) {
    this.transactions = transactions;
    this.stock = stock;
    this.catalog = catalog;
    this.outbox = outbox;
    this.notices = notices;
  }

  @Override
  public List<Turning> turning(Instant now, int passed, int limit) {
    return stock.subscriptions.turning(now).stream()
        .filter(subscription -> !isBeingPaid(subscription, now))
        .skip(passed)
        .limit(limit)
        .map(subscription -> new Turning(subscription, asked(subscription).map(this::asked)))
        .toList();
  }

  /** Only what would end waits for the gateway, and what may become something else. */
  private boolean isBeingPaid(Live subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete _, Subscription.PastDue _ ->
          asked(subscription)
              .flatMap(invoice -> stock.payments.openAttempt(invoice.id()))
              .filter(payment -> cameInTime(payment, subscription.turnsAt(), now))
              .isPresent();
      case Subscription.Lasting _ ->
          asked(subscription)
              .filter(InMemoryDueSubscriptions::isForChange)
              .flatMap(invoice -> stock.payments.openAttempt(invoice.id()))
              .filter(payment -> cameInTime(payment, subscription.turnsAt(), now))
              .isPresent();
    };
  }

  private static boolean isForChange(Invoice invoice) {
    return invoice.request().purpose().isOfTheDay();
  }

  private Asked asked(Invoice.Open invoice) {
    return new Asked(invoice.id(), isForChange(invoice));
  }

  private static boolean cameInTime(Payment payment, Instant end, Instant now) {
    return payment instanceof Payment.Watched watched
        && watched.link().initiatedAt().isBefore(end)
        && watched.link().isAwaited(now);
  }

  private Optional<Invoice.Open> asked(Subscription subscription) {
    return stock.invoices.open(subscription.id());
  }

  @Override
  public List<Renewable> renewable(Instant now, int passed, int limit) {
    return stock.subscriptions.offering(now).stream()
        .filter(subscription -> asked(subscription).filter(open -> !isGone(open, now)).isEmpty())
        .skip(passed)
        .limit(limit)
        .map(
            subscription ->
                new Renewable(
                    subscription,
                    catalog.chosen(catalog.soldAs(subscription, now)),
                    catalog.redemptions().of(subscription.id()),
                    stock.ledger.standing(subscription.agreement().subscriber()),
                    asked(subscription).map(Invoice::id)))
        .toList();
  }

  /** A change that nobody can take up any more, and nobody is paying. */
  private boolean isGone(Invoice.Open open, Instant now) {
    return open.request().isStale(now)
        && stock
            .payments
            .openAttempt(open.id())
            .filter(
                payment ->
                    payment instanceof Payment.Watched watched && watched.link().isAwaited(now))
            .isEmpty();
  }

  @Override
  public Optional<Instant> nextDue() {
    return stock.subscriptions.nextDue();
  }

  @Override
  public int take(List<Step> steps) {
    return transactions.atOnce(
        () -> {
          List<Step> won = steps.stream().filter(this::isUnchanged).toList();
          won.forEach(this::write);
          won.stream()
              .collect(groupingBy(step -> step.after().agreement().subscriber()))
              .forEach((subscriber, mine) -> outbox.append(subscriber, events(mine)));
          return won.size();
        });
  }

  private boolean isUnchanged(Step step) {
    return stock
        .subscriptions
        .find(step.before().id())
        .filter(now -> now.revision() == step.before().revision())
        .isPresent();
  }

  private void write(Step step) {
    step.voided().ifPresent(this::close);
    stock.subscriptions.replace(step.before(), step.after(), step.offersAt());
    step.issued().ifPresent(stock.invoices::add);
    if (step.after() instanceof Subscription.Ended over) giveBack(over);
    step.notices().forEach(notices::add);
  }

  private void giveBack(Subscription.Ended over) {
    catalog
        .redemptions()
        .of(over.id())
        .filter(held -> held.paidPeriods() == 0)
        .ifPresent(_ -> catalog.redemptions().release(over.id(), over.endedAt()));
  }

  private static List<Event> events(List<Step> steps) {
    return steps.stream().flatMap(step -> step.events().stream()).toList();
  }

  private void close(Voiding voiding) {
    Invoice.Open open = (Invoice.Open) stock.invoices.find(voiding.invoice()).orElseThrow();
    stock.invoices.replace(open, open.close(voiding.at()));
  }

  /** Where they look. */
  public record Stock(
      InMemorySubscriptions subscriptions,
      InMemoryInvoices invoices,
      InMemoryPayments payments,
      Ledger ledger) {}
}
