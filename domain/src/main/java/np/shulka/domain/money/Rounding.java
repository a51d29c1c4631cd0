package np.shulka.domain.money;

import java.math.BigInteger;

/**
 * A part of an amount, exactly and as it is rounded. Whoever rounds makes one of these, so what was
 * rounded can be shown.
 */
public record Rounding(Money of, long part, long whole) {

  /** {@code of × part / whole}, half up to the paisa. */
  public Money result() {
    return new Money(Share.of(of.paisa(), part, whole));
  }

  /** Above the line of the exact fraction of paisa. */
  public BigInteger numerator() {
    return BigInteger.valueOf(of.paisa()).multiply(BigInteger.valueOf(part));
  }

  /** Below it. */
  public long denominator() {
    return whole;
  }
}
