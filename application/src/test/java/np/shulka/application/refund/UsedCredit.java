package np.shulka.application.refund;

import java.util.List;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;

/** No more credit goes back than paid for an invoice (S18). */
final class UsedCredit {
  private UsedCredit() {}

  static void require(Intent intent, InMemoryInvoices invoices, List<Refund> ofPayment) {
    if (intent.asCredit().isZero()) return;
    Invoice invoice = invoices.find(intent.about().invoice()).orElseThrow();
    Money back =
        ofPayment.stream()
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .map(refund -> refund.intent().asCredit())
            .reduce(Money.ZERO, Money::plus);
    if (back.compareTo(invoice.request().charges().setOff().fromAccount()) > 0) {
      throw new IllegalStateException("credit that nobody used");
    }
  }
}
