package np.shulka.domain.invoice;

import java.util.List;
import np.shulka.domain.money.Money;

/**
 * What lies between the total of a request and what is due for it.
 *
 * @param credits what is given back of other invoices with it
 * @param fromAccount how much of the subscriber's credit it uses up, in paisa
 * @param arrears what is owed from before and asked for with it (S22)
 */
public record SetOff(List<Credit> credits, Money fromAccount, Money arrears) {
  public static final SetOff NONE = new SetOff(List.of(), Money.ZERO, Money.ZERO);

  public SetOff {
    credits = List.copyOf(credits);
  }

  /** What is given back, tax included. */
  public Money credited() {
    return credits.stream().map(Credit::gross).reduce(Money.ZERO, Money::plus);
  }

  public Money creditedTaxable() {
    return credits.stream().map(Credit::taxable).reduce(Money.ZERO, Money::plus);
  }

  public Money creditedTax() {
    return credits.stream().map(Credit::tax).reduce(Money.ZERO, Money::plus);
  }
}
