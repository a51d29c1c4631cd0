package np.shulka.domain.report;

import java.math.BigInteger;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;

/**
 * What a month of something is worth that recurs, in paisa and exactly. A year has 12 months and
 * 365 days, a week 7 days.
 */
public record MonthlyValue(BigInteger paisa, BigInteger by) {
  public static final MonthlyValue ZERO = new MonthlyValue(BigInteger.ZERO, BigInteger.ONE);
  private static final long DAYS = 365;
  private static final long MONTHS = 12;
  private static final long WEEK = 7;

  /**
   * Of what recurs with every period, less the same share of it that a coupon took off the invoice
   * that bought it.
   *
   * @param perPeriod without tax
   * @param asked what the lines of that invoice come to
   * @param discount what the coupon took off them
   */
  public static MonthlyValue of(Money perPeriod, BillingPeriod every, Money asked, Money discount) {
    BigInteger value = BigInteger.valueOf(perPeriod.paisa());
    BigInteger by = BigInteger.valueOf(every.count());
    if (!discount.isZero()) {
      value = value.multiply(BigInteger.valueOf(asked.minus(discount).paisa()));
      by = by.multiply(BigInteger.valueOf(asked.paisa()));
    }
    return switch (every.unit()) {
      case DAY -> share(value, DAYS, by, MONTHS);
      case WEEK -> share(value, DAYS, by, MONTHS * WEEK);
      case MONTH -> share(value, 1, by, 1);
      case YEAR -> share(value, 1, by, MONTHS);
    };
  }

  private static MonthlyValue share(BigInteger value, long times, BigInteger by, long parts) {
    return new MonthlyValue(
        value.multiply(BigInteger.valueOf(times)), by.multiply(BigInteger.valueOf(parts)));
  }

  /** Both together. */
  public MonthlyValue plus(MonthlyValue other) {
    BigInteger sum = paisa.multiply(other.by).add(other.paisa.multiply(by));
    BigInteger parts = by.multiply(other.by);
    BigInteger common = sum.gcd(parts);
    return new MonthlyValue(sum.divide(common), parts.divide(common));
  }

  /** Divided once, half up to the paisa. */
  public Money rounded() {
    BigInteger twice = paisa.shiftLeft(1);
    return Money.paisa(twice.add(by).divide(by.shiftLeft(1)).longValueExact());
  }
}
