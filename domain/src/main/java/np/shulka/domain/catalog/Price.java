package np.shulka.domain.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/**
 * What one unit of a plan costs for one billing period, as the merchant publishes it. Books hold
 * the price without tax, so an inclusive price must have an exact taxable part (S8).
 */
public record Price(Money amount, boolean taxInclusive, VatRate vat) {
  /** Khalti takes no less than Rs 10 ({@code khalti.md} §1.4). */
  public static final Money LEAST_CHARGEABLE = Money.rupees(10);

  /** Ten thousand of the dearest can still be counted in paisa many times over. */
  public static final Money MOST = Money.rupees(100_000_000);

  public Price {
    faultOf(amount, taxInclusive, vat)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("no price: " + amount + ": " + fault);
            });
  }

  /** Why that amount cannot be a price, if it cannot. */
  public static Optional<Fault> faultOf(Money amount, boolean taxInclusive, VatRate vat) {
    if (amount.isZero()) return Optional.empty();
    if (amount.compareTo(LEAST_CHARGEABLE) < 0) return Optional.of(new Fault.TooSmall());
    if (amount.compareTo(MOST) > 0) return Optional.of(new Fault.TooLarge());
    if (!taxInclusive || vat.taxablePartOf(amount).isPresent()) return Optional.empty();
    return Optional.of(new Fault.Inexact(nearest(amount, vat)));
  }

  /** The exact inclusive prices around that one; a rate of 13 % leaves gaps of one paisa. */
  private static List<Money> nearest(Money amount, VatRate vat) {
    List<Money> nearest = new ArrayList<>();
    for (long below = amount.paisa() - 1; below >= LEAST_CHARGEABLE.paisa(); below--) {
      if (vat.taxablePartOf(Money.paisa(below)).isEmpty()) continue;
      nearest.add(Money.paisa(below));
      break;
    }
    long above = amount.paisa() + 1;
    while (vat.taxablePartOf(Money.paisa(above)).isEmpty()) above++;
    nearest.add(Money.paisa(above));
    return nearest;
  }

  /** The price of one unit without tax, in paisa. */
  public Money taxable() {
    return taxInclusive ? vat.taxablePartOf(amount).orElseThrow() : amount;
  }

  /** Why an amount is no price. */
  public sealed interface Fault {

    /** Neither nothing nor as much as the gateway takes (S22). */
    record TooSmall() implements Fault {}

    /** More than can be counted safely. */
    record TooLarge() implements Fault {}

    /**
     * It includes a tax that cannot be split off to the paisa (S8).
     *
     * @param nearest the closest amounts for which it can, below and above
     */
    record Inexact(List<Money> nearest) implements Fault {
      public Inexact {
        nearest = List.copyOf(nearest);
      }
    }
  }
}
