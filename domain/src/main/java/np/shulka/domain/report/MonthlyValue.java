package np.shulka.domain.report;

import java.math.BigInteger;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;

/**
 * What a month of something is worth that recurs. A year has 12 months and 365 days, a week 7 days;
 * whatever is to be divided is divided once, half up to the paisa.
 */
public final class MonthlyValue {
  private static final long DAYS = 365;
  private static final long MONTHS = 12;
  private static final long WEEK = 7;

  private MonthlyValue() {}

  /**
   * Of what recurs with every period, less the same share of it that a coupon took off the invoice
   * that bought it.
   *
   * @param perPeriod without tax
   * @param asked what the lines of that invoice come to
   * @param discount what the coupon took off them
   */
  public static Money of(Money perPeriod, BillingPeriod every, Money asked, Money discount) {
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

  private static Money share(BigInteger value, long times, BigInteger by, long parts) {
    BigInteger whole = by.multiply(BigInteger.valueOf(parts));
    BigInteger twice = value.multiply(BigInteger.valueOf(times)).shiftLeft(1);
    return Money.paisa(twice.add(whole).divide(whole.shiftLeft(1)).longValueExact());
  }
}
