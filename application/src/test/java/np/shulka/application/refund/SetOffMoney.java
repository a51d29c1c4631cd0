package np.shulka.application.refund;

import java.util.List;
import java.util.Map;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;

/** For an invoice that a payment did not settle no more goes back than changes set off (S4). */
final class SetOffMoney {
  private SetOffMoney() {}

  static void require(Payment payment, InMemoryInvoices invoices, List<Refund> refunds) {
    InvoiceId own = payment.attempt().purpose().invoice();
    refunds.stream()
        .map(refund -> refund.intent().about().invoice())
        .filter(named -> !named.equals(own))
        .distinct()
        .filter(named -> noted(named, refunds).compareTo(most(own, named, invoices)) > 0)
        .forEach(
            named -> {
              throw new IllegalStateException("more than was set off against " + named);
            });
  }

  private static Money most(InvoiceId own, InvoiceId named, InMemoryInvoices invoices) {
    Map<InvoiceId, Money> went =
        invoices
            .find(own)
            .filter(Invoice.Paid.class::isInstance)
            .map(paid -> new SetOffs(invoices).of((Invoice.Paid) paid))
            .orElseGet(Map::of);
    return went.getOrDefault(named, Money.ZERO);
  }

  private static Money noted(InvoiceId named, List<Refund> refunds) {
    return refunds.stream()
        .filter(refund -> !(refund instanceof Refund.Rejected))
        .flatMap(refund -> refund.intent().note().stream())
        .filter(note -> note.of().equals(named))
        .map(Credit::gross)
        .reduce(Money.ZERO, Money::plus);
  }
}
