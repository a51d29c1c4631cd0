package np.shulka.application.refund;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.payment.Books;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;

/**
 * Time to come that something else paid for and that is not all given back; it must not end with a
 * refund (S18). Of what lies in the same time only what was paid last counts: a change took the
 * place of the others.
 */
record PaidBeside(Books books) {

  /** The last of it, if there is any: whoever gives all back begins there. */
  Optional<Invoice.Paid> of(Intent.About refunded, Instant now) {
    if (!(books.subscriptions().billed(refunded.invoice()).orElseThrow().invoice()
        instanceof Invoice.Paid mine)) {
      return Optional.empty();
    }
    Optional<InvoiceId> running = running(refunded.subscription());
    return toCome(refunded.subscription(), now)
        .filter(one -> !one.invoice().id().equals(mine.id()))
        .filter(
            one ->
                running.filter(one.invoice().id()::equals).isPresent()
                    || isApart(one.invoice(), mine.covers()))
        .filter(PaidBeside::isKept)
        .map(Purchased::invoice)
        .max(Comparator.comparing(paid -> paid.covers().startsAt()));
  }

  /** What is still to be lived, wherever a pause moved it (S20). */
  private Stream<Purchased> toCome(SubscriptionId subscription, Instant now) {
    var still = books.subscriptions().standstills(subscription);
    Instant bought = Standstill.boughtUntil(now, still);
    return books.invoices().purchases(subscription, bought).stream()
        .filter(one -> now.isBefore(Standstill.livedUntil(one.invoice().covers(), still)));
  }

  /** What was paid last for the time that the subscription has. */
  private Optional<InvoiceId> running(SubscriptionId subscription) {
    return switch (books.subscriptions().find(subscription).orElseThrow()) {
      case Subscription.Active active -> Optional.of(active.paid().paidBy());
      case Subscription.Paused paused -> Optional.of(paused.pause().rest().paidBy());
      case Subscription _ -> Optional.empty();
    };
  }

  /** In the order in which they are lived, periods lie as they were bought. */
  private static boolean isApart(Invoice.Paid paid, Period mine) {
    Period other = paid.covers();
    return paid.request().purpose() instanceof Purpose.Time
        && (!other.startsAt().isBefore(mine.endsAt()) || !mine.startsAt().isBefore(other.endsAt()));
  }

  private static boolean isKept(Purchased purchased) {
    Money back = purchased.given().stream().map(Credit::taxable).reduce(Money.ZERO, Money::plus);
    return back.compareTo(purchased.invoice().request().charges().taxable()) < 0;
  }
}
