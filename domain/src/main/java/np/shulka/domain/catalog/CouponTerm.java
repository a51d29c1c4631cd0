package np.shulka.domain.catalog;

/**
 * How many periods a coupon makes cheaper. Paid periods are counted, not months and not requests,
 * so who pays late loses nothing (S7).
 */
public sealed interface CouponTerm {

  /** Whether it still makes the next period cheaper after so many that were paid with it. */
  boolean covers(int paidPeriods);

  /** The first period. */
  record Once() implements CouponTerm {
    @Override
    public boolean covers(int paidPeriods) {
      return paidPeriods < 1;
    }
  }

  /** The first few periods. */
  record Repeating(int periods) implements CouponTerm {
    private static final int MOST = 1_000;

    public Repeating {
      if (periods < 1 || periods > MOST) {
        throw new IllegalArgumentException("a coupon repeats 1 to " + MOST + " times: " + periods);
      }
    }

    @Override
    public boolean covers(int paidPeriods) {
      return paidPeriods < periods;
    }
  }

  /** Every period. */
  record Forever() implements CouponTerm {
    @Override
    public boolean covers(int paidPeriods) {
      return true;
    }
  }
}
