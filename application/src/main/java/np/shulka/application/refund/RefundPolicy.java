package np.shulka.application.refund;

import np.shulka.domain.money.Money;

/**
 * When one person is not enough.
 *
 * @param aloneUpTo what somebody may refund of a payment without anybody else's word, with what
 *     went back of it before
 */
public record RefundPolicy(Money aloneUpTo) {
  /** Rs 5,000. */
  public static final RefundPolicy DEFAULT = new RefundPolicy(Money.rupees(5_000));
}
