package np.shulka.domain.ledger;

import java.util.Optional;
import np.shulka.domain.money.Money;

/**
 * Where the value comes from that settles an invoice.
 *
 * @param receipt the money that came for it, if any had to
 * @param fromCredit how much of the subscriber's credit is used up
 * @param carried how much of it was owed from before, and is no longer (S22)
 */
public record Funds(Optional<Receipt> receipt, Money fromCredit, Money carried) {

  /** Nothing but this money. */
  public static Funds of(Receipt receipt) {
    return new Funds(Optional.of(receipt), Money.ZERO, Money.ZERO);
  }

  /** Nothing was due. */
  public static Funds none() {
    return new Funds(Optional.empty(), Money.ZERO, Money.ZERO);
  }
}
