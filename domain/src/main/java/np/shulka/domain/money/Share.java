package np.shulka.domain.money;

import java.math.BigInteger;

/** A part of a whole, rounded half up to the paisa in one place for everybody. */
final class Share {
  /** Below it in each, twice the product and another such number fit in 63 bits. */
  private static final long SMALL = 1L << 30;

  private Share() {}

  /** {@code paisa × part / whole}, half up; exact, whatever the sizes. */
  static long of(long paisa, long part, long whole) {
    if (part < 0 || whole <= 0)
      throw new IllegalArgumentException("no share " + part + "/" + whole);
    if (paisa > -SMALL && paisa < SMALL && part < SMALL && whole < SMALL) {
      return (2 * paisa * part + whole) / (2 * whole);
    }
    return ofAny(paisa, part, whole);
  }

  private static long ofAny(long paisa, long part, long whole) {
    BigInteger twice = BigInteger.valueOf(paisa).multiply(BigInteger.valueOf(part)).shiftLeft(1);
    BigInteger divisor = BigInteger.valueOf(whole);
    return twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
  }
}
