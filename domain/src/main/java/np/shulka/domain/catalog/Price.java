package np.shulka.domain.catalog;

import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/**
 * What one unit of a plan costs for one billing period, as the merchant publishes it. Books hold
 * the price without tax, so an inclusive price must have an exact taxable part (S8).
 */
public record Price(Money amount, boolean taxInclusive, VatRate vat) {
  /** Khalti takes no less than Rs 10 ({@code khalti.md} §1.4). */
  public static final Money LEAST_CHARGEABLE = Money.rupees(10);

  public Price {
    if (taxInclusive && vat.taxablePartOf(amount).isEmpty()) {
      throw new IllegalArgumentException(
          "the price " + amount + " with tax has no taxable part to the paisa; move it by a paisa");
    }
    if (!amount.isZero() && amount.compareTo(LEAST_CHARGEABLE) < 0) {
      throw new IllegalArgumentException("a price is zero or at least " + LEAST_CHARGEABLE);
    }
  }

  /** The price of one unit without tax, in paisa. */
  public Money taxable() {
    return taxInclusive ? vat.taxablePartOf(amount).orElseThrow() : amount;
  }
}
