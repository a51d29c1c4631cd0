package np.shulka.application.invoice;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;

/** What is given back of invoices: with changes that were paid, and with refunds. */
final class InMemoryCredits {
  private final Rows<InvoiceId, List<Credit>> taken;
  private final Rows<InvoiceId, List<Credit>> noted;

  InMemoryCredits(InMemoryTransactions transactions) {
    this.taken = Rows.in(transactions);
    this.noted = Rows.in(transactions);
  }

  List<Credit> taken(InvoiceId id) {
    return taken.find(id).orElseGet(List::of);
  }

  List<Credit> noted(InvoiceId id) {
    return noted.find(id).orElseGet(List::of);
  }

  List<Credit> given(InvoiceId id) {
    List<Credit> all = new ArrayList<>(taken(id));
    all.addAll(noted(id));
    return all;
  }

  void give(Credit credit) {
    Rows.more(taken, credit.of(), credit);
  }

  void note(Credit credit) {
    Rows.more(noted, credit.of(), credit);
  }

  void forget(Credit credit) {
    List<Credit> left = new ArrayList<>(noted(credit.of()));
    left.remove(credit);
    noted.put(credit.of(), left);
  }

  void requireNoMoreGiven(Invoice.Paid paid) {
    Money gross = given(paid.id()).stream().map(Credit::gross).reduce(Money.ZERO, Money::plus);
    if (gross.compareTo(paid.total()) > 0) {
      throw new IllegalStateException("more given back than was paid");
    }
  }

  static boolean exceed(List<Credit> all, Charges charges) {
    SetOff sum = new SetOff(all, Money.ZERO, Money.ZERO);
    return sum.creditedTaxable().compareTo(charges.taxable()) > 0
        || sum.creditedTax().compareTo(charges.tax()) > 0;
  }
}
