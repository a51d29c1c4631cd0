package np.shulka.application.simulation.bug.bookkeeping;

import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;

import java.util.List;
import java.util.stream.IntStream;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;

/** C11: tax is rounded once per line, and what that is off by is taken for revenue. */
public final class RoundsTaxByTheLine implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Invoices invoices = real.books().invoices();
    return Misposted.over(real, posting -> byTheLine(posting, invoices));
  }

  private static Posting byTheLine(Posting posting, Invoices invoices) {
    if (!(posting.occasion() instanceof Occasion.InvoiceSettled settled)) return posting;
    Charges charges = invoices.find(settled.invoice()).orElseThrow().request().charges();
    Money wrong = tax(charges);
    Money gross = charges.total();
    List<Entry> entries =
        posting.entries().stream()
            .map(entry -> entry.side() == Side.CREDIT ? moved(entry, wrong, gross) : entry)
            .toList();
    return Misposted.with(posting, entries);
  }

  private static Entry moved(Entry entry, Money tax, Money gross) {
    if (entry.account() == VAT_PAYABLE) return new Entry(VAT_PAYABLE, Side.CREDIT, tax);
    if (entry.account() != DEFERRED_REVENUE) return entry;
    return new Entry(DEFERRED_REVENUE, Side.CREDIT, gross.minus(tax));
  }

  private static Money tax(Charges charges) {
    List<Money> discounts = charges.discounts();
    return IntStream.range(0, discounts.size())
        .mapToObj(at -> charges.lines().get(at).amount().minus(discounts.get(at)))
        .map(charges.vat()::on)
        .reduce(Money.ZERO, Money::plus);
  }
}
