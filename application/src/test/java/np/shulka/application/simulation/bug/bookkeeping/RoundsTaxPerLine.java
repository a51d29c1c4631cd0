package np.shulka.application.simulation.bug.bookkeeping;

import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;

import java.util.List;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;

/** S8, C11: tax is rounded line by line, and what that comes to is owed to the state. */
public final class RoundsTaxPerLine implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Invoices invoices = real.books().invoices();
    return Around.postings(real, posting -> perLine(posting, invoices));
  }

  private static Posting perLine(Posting posting, Invoices invoices) {
    if (!(posting.occasion() instanceof Occasion.InvoiceSettled settled)) return posting;
    Charges charges = invoices.find(settled.invoice()).orElseThrow().request().charges();
    Money tax = charges.nets().stream().map(charges.vat()::on).reduce(Money.ZERO, Money::plus);
    Money total = charges.total();
    if (tax.equals(charges.tax()) || tax.compareTo(total) > 0) return posting;
    List<Entry> entries =
        posting.entries().stream().map(entry -> other(entry, tax, total.minus(tax))).toList();
    return Misposted.with(posting, entries);
  }

  private static Entry other(Entry entry, Money tax, Money revenue) {
    if (entry.side() != Side.CREDIT) return entry;
    return switch (entry.account()) {
      case VAT_PAYABLE -> new Entry(VAT_PAYABLE, Side.CREDIT, tax);
      case DEFERRED_REVENUE -> new Entry(DEFERRED_REVENUE, Side.CREDIT, revenue);
      default -> entry;
    };
  }
}
