package np.shulka.domain.invoice;

import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;

/**
 * What is given back of an invoice because its time will not be used as it was paid for. It names
 * one invoice, as the credit note will (N3).
 *
 * @param taxable in paisa before tax
 */
public record Credit(InvoiceId of, Money taxable, Money tax) {
  public Credit {
    if (taxable.isZero() && tax.isZero()) {
      throw new IllegalArgumentException("a credit of nothing");
    }
  }

  public Money gross() {
    return taxable.plus(tax);
  }
}
