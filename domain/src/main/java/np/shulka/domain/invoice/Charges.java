package np.shulka.domain.invoice;

import java.util.List;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/** The lines of an invoice and the sums under them; tax is rounded once per invoice (S8). */
public record Charges(List<InvoiceLine> lines) {
  public Charges {
    if (lines.isEmpty()) throw new IllegalArgumentException("an invoice has a line");
    if (lines.stream().map(InvoiceLine::vat).distinct().count() > 1) {
      throw new IllegalArgumentException("one rate of tax per invoice");
    }
    lines = List.copyOf(lines);
  }

  public Money subtotal() {
    return lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
  }

  public VatRate vat() {
    return lines.getFirst().vat();
  }

  public Money tax() {
    return vat().on(subtotal());
  }

  public Money total() {
    return subtotal().plus(tax());
  }
}
