package np.shulka.application.refund;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.payment.Books;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.refund.Intent;

/**
 * Time to come that something else paid for and that is not all given back; it must not end with a
 * refund (S18). What a change took the place of lies in the same time, and is left out.
 */
record PaidBeside(Books books) {

  /** The last of it, if there is any: whoever gives all back begins there. */
  Optional<Invoice.Paid> of(Intent.About refunded, Instant now) {
    if (!(books.subscriptions().billed(refunded.invoice()).orElseThrow().invoice()
        instanceof Invoice.Paid mine)) {
      return Optional.empty();
    }
    return books.invoices().purchases(refunded.subscription(), now).stream()
        .filter(one -> one.invoice().request().purpose() instanceof Purpose.Time)
        .filter(one -> isApart(one.invoice().covers(), mine.covers()))
        .filter(PaidBeside::isKept)
        .map(Purchased::invoice)
        .max(Comparator.comparing(paid -> paid.covers().startsAt()));
  }

  private static boolean isApart(Period one, Period other) {
    return !one.startsAt().isBefore(other.endsAt()) || !other.startsAt().isBefore(one.endsAt());
  }

  private static boolean isKept(Purchased purchased) {
    Money back = purchased.given().stream().map(Credit::taxable).reduce(Money.ZERO, Money::plus);
    return back.compareTo(purchased.invoice().request().charges().taxable()) < 0;
  }
}
