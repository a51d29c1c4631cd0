package np.shulka.domain.money;

import java.util.Locale;
import java.util.function.Function;

/** An amount of Nepalese rupees in whole paisa, never negative and never a fraction. */
public record Money(long paisa) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public Money {
    if (paisa < 0) throw new IllegalArgumentException("money cannot be negative: " + paisa);
  }

  public static Money paisa(long paisa) {
    return new Money(paisa);
  }

  public static Money rupees(long rupees) {
    return new Money(Math.multiplyExact(rupees, 100L));
  }

  /** What they come to together. */
  public static <T> Money sum(Iterable<T> all, Function<T, Money> amount) {
    long paisa = 0;
    for (T one : all) paisa = Math.addExact(paisa, amount.apply(one).paisa);
    return new Money(paisa);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(paisa, other.paisa));
  }

  /** Refuses to go below zero: who owes whom is said by the place of an amount, not by its sign. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(paisa, other.paisa));
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(paisa, quantity));
  }

  /** {@code part / whole} of it, rounded half up to the paisa. */
  public Money share(int part, int whole) {
    return new Rounding(this, part, whole).result();
  }

  /** As much of it as fits into the other. */
  public Money atMost(Money other) {
    return new Money(Math.min(paisa, other.paisa));
  }

  public boolean isZero() {
    return paisa == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(paisa, other.paisa);
  }

  /** Rupees with two decimals, for people who read logs. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Rs %d.%02d", paisa / 100, paisa % 100);
  }
}
