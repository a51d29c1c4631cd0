package np.shulka.domain.money;

import java.util.Optional;

/** A rate of value added tax in basis points: 1300 is Nepal's 13 %. */
public record VatRate(int basisPoints) {
  public static final VatRate NEPAL = new VatRate(1300);
  public static final VatRate NONE = new VatRate(0);
  private static final int WHOLE = 10_000;

  public VatRate {
    if (basisPoints < 0 || basisPoints > WHOLE) {
      throw new IllegalArgumentException("no VAT rate: " + basisPoints + " basis points");
    }
  }

  /**
   * The tax on a taxable amount, half up to the paisa; applied once per invoice, never per line
   * (S8).
   */
  public Money on(Money taxable) {
    return rounding(taxable).result();
  }

  /** The same with its exact fraction. */
  public Rounding rounding(Money taxable) {
    return new Rounding(taxable, basisPoints, WHOLE);
  }

  /**
   * The taxable part of an amount that includes the tax, if one exists to the paisa: 11.5 % of
   * whole-rupee prices have none (S8).
   */
  public Optional<Money> taxablePartOf(Money inclusive) {
    return Optional.of(withoutTax(inclusive).result())
        .filter(part -> part.plus(on(part)).equals(inclusive));
  }

  /** What an amount that includes the tax is without it, to the nearest paisa. */
  public Rounding withoutTax(Money inclusive) {
    return new Rounding(inclusive, WHOLE, WHOLE + basisPoints);
  }
}
