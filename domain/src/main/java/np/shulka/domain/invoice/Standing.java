package np.shulka.domain.invoice;

import np.shulka.domain.money.Money;

/**
 * How a subscriber stands with the merchant, apart from what open requests take up already.
 *
 * @param credit what may be used up later, in paisa
 * @param arrears what is owed from before because it was too little for the gateway (S22)
 */
public record Standing(Money credit, Money arrears) {
  public static final Standing EVEN = new Standing(Money.ZERO, Money.ZERO);

  /** What is left of it beside a request that sets this off. */
  public Standing less(SetOff setOff) {
    return new Standing(credit.minus(setOff.fromAccount()), arrears.minus(setOff.arrears()));
  }

  /** The same once a request that sets this off is taken back. */
  public Standing without(SetOff setOff) {
    return new Standing(credit.plus(setOff.fromAccount()), arrears.plus(setOff.arrears()));
  }

  /** The same with so much more to the subscriber's credit. */
  public Standing credited(Money more) {
    return new Standing(credit.plus(more), arrears);
  }
}
