package np.shulka.domain.why;

import java.util.Optional;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.money.Money;

/**
 * The sums of an invoice as they were kept.
 *
 * @param booked the tax on it that the ledger says is owed to the state, if the ledger tells of it
 */
public record Sums(
    Money subtotal, Money discount, Money tax, Money total, Money due, Optional<Money> booked) {

  /** The sums that those charges come to. */
  public static Sums of(Charges charges, Optional<Money> booked) {
    return new Sums(
        charges.subtotal(),
        charges.discount(),
        charges.tax(),
        charges.total(),
        charges.due(),
        booked);
  }
}
