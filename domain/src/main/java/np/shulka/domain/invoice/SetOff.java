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
    return Money.sum(credits, Credit::gross);
  }

  public Money creditedTaxable() {
    return Money.sum(credits, Credit::taxable);
  }

  public Money creditedTax() {
    return Money.sum(credits, Credit::tax);
  }
}
