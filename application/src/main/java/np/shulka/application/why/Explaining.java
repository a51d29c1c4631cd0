package np.shulka.application.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.why.Reckoning;
import np.shulka.domain.why.Sums;

/** Works an invoice out once more and gathers what is behind it. */
final class Explaining {
  private final Catalog catalog;
  private final Books books;

  Explaining(Catalog catalog, Books books) {
    this.catalog = catalog;
    this.books = books;
  }

  InvoiceWhy why(Invoice invoice) {
    PaymentRequest request = invoice.request();
    CatalogPrices prices = new CatalogPrices(catalog);
    Optional<Reckoning> reckoning = prices.reckoning(request);
    Sums kept = Sums.of(request.charges(), Optional.empty());
    return new InvoiceWhy(
        invoice,
        reckoning,
        reckoning.map(known -> known.sums(prices.discount(request))).orElseGet(List::of),
        reckoning.map(known -> known.differences(kept)).orElseGet(List::of),
        migration(invoice),
        invoice.times(),
        invoice instanceof Invoice.Paid paid
            ? Optional.of(Proof.of(paid, books.payments()))
            : Optional.empty());
  }

  /** Only renewals are moved to newer versions (S16). */
  private Optional<Migration> migration(Invoice invoice) {
    PaymentRequest request = invoice.request();
    if (!(request.purpose() instanceof Purpose.Time time)) return Optional.empty();
    Instant start =
        invoice instanceof Invoice.Paid paid ? paid.covers().startsAt() : request.dueAt();
    return catalog.migrations().naming(request.debtor().subscription()).migrations().stream()
        .filter(moved -> moved.to().equals(time.selection().plan()))
        .filter(moved -> !moved.effectiveFrom().isAfter(start))
        .reduce((_, later) -> later);
  }
}
