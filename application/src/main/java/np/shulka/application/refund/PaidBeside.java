package np.shulka.application.refund;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
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
import np.shulka.domain.subscription.Subscription;

/**
 * Time to come that something else paid for and that is not all given back; it must not end with a
 * refund (S18). Of what lies in the same time only the change that runs counts: it took the place
 * of the others.
 */
record PaidBeside(Books books) {

  /** The last of it, if there is any: whoever gives all back begins there. */
  Optional<Invoice.Paid> of(Intent.About refunded, Instant now) {
    if (!(books.subscriptions().billed(refunded.invoice()).orElseThrow().invoice()
        instanceof Invoice.Paid mine)) {
      return Optional.empty();
    }
    Optional<InvoiceId> running = running(refunded.subscription());
    return books.invoices().purchases(refunded.subscription(), now).stream()
        .filter(one -> !one.invoice().id().equals(mine.id()))
        .filter(
            one ->
                one.invoice().request().purpose() instanceof Purpose.Time
                    ? isApart(one.invoice().covers(), mine.covers())
                    : running.filter(one.invoice().id()::equals).isPresent())
        .filter(PaidBeside::isKept)
        .map(Purchased::invoice)
        .max(Comparator.comparing(paid -> paid.covers().startsAt()));
  }

  /** What paid for the time that the subscription has now. */
  private Optional<InvoiceId> running(SubscriptionId subscription) {
    return books
        .subscriptions()
        .find(subscription)
        .filter(Subscription.Active.class::isInstance)
        .map(active -> ((Subscription.Active) active).paid().paidBy());
  }

  private static boolean isApart(Period one, Period other) {
    return !one.startsAt().isBefore(other.endsAt()) || !other.startsAt().isBefore(one.endsAt());
  }

  private static boolean isKept(Purchased purchased) {
    Money back = purchased.given().stream().map(Credit::taxable).reduce(Money.ZERO, Money::plus);
    return back.compareTo(purchased.invoice().request().charges().taxable()) < 0;
  }
}
