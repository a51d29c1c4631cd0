package np.shulka.application.invoice;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;

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
    more(taken, credit);
  }

  void note(Credit credit) {
    more(noted, credit);
  }

  void forget(Credit credit) {
    List<Credit> left = new ArrayList<>(noted(credit.of()));
    left.remove(credit);
    noted.put(credit.of(), left);
  }

  private static void more(Rows<InvoiceId, List<Credit>> rows, Credit credit) {
    List<Credit> all = new ArrayList<>(rows.find(credit.of()).orElseGet(List::of));
    all.add(credit);
    rows.put(credit.of(), all);
  }
}
