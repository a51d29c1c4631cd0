package np.shulka.domain.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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
    return Optional.of(new Fault.Inexact(nearest(amount)));
  }

  /** The exact inclusive prices around that one; no rate leaves two amounts in a row without. */
  private static List<Money> nearest(Money amount) {
    return LongStream.of(amount.paisa() - 1, amount.paisa() + 1)
        .mapToObj(Money::paisa)
        .filter(price -> price.compareTo(LEAST_CHARGEABLE) >= 0)
        .toList();
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
