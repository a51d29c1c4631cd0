package np.shulka.application.refund;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.Purchased;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;

/**
 * Where the money of an invoice is by now: changes set off what was not used of it against others,
 * and these perhaps against more (S4).
 */
record SetOffs(Invoices invoices) {

  /** How much of it is in each at most. */
  Map<InvoiceId, Money> of(Invoice.Paid invoice) {
    var subscription = invoice.request().debtor().subscription();
    List<Invoice.Paid> all =
        invoices.purchases(subscription, Instant.EPOCH).stream().map(Purchased::invoice).toList();
    Map<InvoiceId, Money> found = new LinkedHashMap<>();
    follow(invoice.id(), invoice.total(), all, found);
    return found;
  }

  private static void follow(
      InvoiceId from, Money most, List<Invoice.Paid> all, Map<InvoiceId, Money> found) {
    for (Invoice.Paid by : all) {
      Money part = taken(from, by).atMost(most);
      if (part.isZero()) continue;
      found.merge(by.id(), part, Money::plus);
      follow(by.id(), part, all, found);
    }
  }

  private static Money taken(InvoiceId from, Invoice.Paid by) {
    return by.request().charges().setOff().credits().stream()
        .filter(credit -> credit.of().equals(from))
        .map(Credit::gross)
        .reduce(Money.ZERO, Money::plus);
  }
}
