package np.shulka.domain.catalog;

import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Rounding;

/** What a coupon takes off the lines of an invoice before tax, once per invoice (S7). */
public sealed interface Discount {

  /** At most the whole of it: what is left over is forfeited. */
  Money on(Money subtotal);

  /** How it is rounded, if it is a share. */
  Optional<Rounding> rounding(Money subtotal);

  /** A share, rounded half up. */
  record Percent(int percent) implements Discount {
    private static final int WHOLE = 100;

    public Percent {
      if (percent < 1 || percent > WHOLE) {
        throw new IllegalArgumentException("a discount is 1 to 100 %: " + percent);
      }
    }

    @Override
    public Money on(Money subtotal) {
      return share(subtotal).result();
    }

    @Override
    public Optional<Rounding> rounding(Money subtotal) {
      return Optional.of(share(subtotal));
    }

    private Rounding share(Money subtotal) {
      return new Rounding(subtotal, percent, WHOLE);
    }
  }

  /** A fixed amount. */
  record Fixed(Money off) implements Discount {
    public Fixed {
      if (off.isZero()) throw new IllegalArgumentException("a discount of nothing");
    }

    @Override
    public Money on(Money subtotal) {
      return off.atMost(subtotal);
    }

    @Override
    public Optional<Rounding> rounding(Money subtotal) {
      return Optional.empty();
    }
  }
}
