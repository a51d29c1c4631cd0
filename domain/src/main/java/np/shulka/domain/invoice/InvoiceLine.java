package np.shulka.domain.invoice;

import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/** One thing that is charged, before tax. */
public record InvoiceLine(String description, int quantity, Money unitAmount, VatRate vat) {
  private static final int MOST = 10_000;

  public InvoiceLine {
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("a line counts 1 to " + MOST + ": " + quantity);
    }
  }

  /** Quantity times unit amount, in paisa without tax. */
  public Money amount() {
    return unitAmount.times(quantity);
  }
}
