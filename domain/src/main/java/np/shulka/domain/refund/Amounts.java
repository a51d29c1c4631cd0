package np.shulka.domain.refund;

import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;

/**
 * How much of a payment goes back.
 *
 * @param paid all that was paid
 * @param before what went back of it before
 * @param amount what goes back of it now; nothing only where all of it is back, for credit that was
 *     used beside it
 */
public record Amounts(Money paid, Money before, Money amount) {
  public Amounts {
    if (amount.isZero() && !before.equals(paid)) {
      throw new IllegalArgumentException("a refund of nothing");
    }
    if (before.plus(amount).compareTo(paid) > 0) {
      throw new IllegalArgumentException("more than was paid goes back");
    }
  }

  /** Whether nothing is left afterwards. */
  public boolean isRest() {
    return before.plus(amount).equals(paid);
  }

  /** Whether all of it goes back at once. */
  public boolean isWhole() {
    return amount.equals(paid);
  }

  /** What the gateway says of the payment before. */
  public GatewayStatus statusBefore() {
    return before.isZero() ? GatewayStatus.COMPLETED : GatewayStatus.PARTIALLY_REFUNDED;
  }

  /** What it says afterwards. */
  public GatewayStatus statusAfter() {
    return isRest() ? GatewayStatus.REFUNDED : GatewayStatus.PARTIALLY_REFUNDED;
  }
}
