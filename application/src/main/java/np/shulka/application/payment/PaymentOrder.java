package np.shulka.application.payment;

import java.util.List;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Contact;

/**
 * The whole picture of what a payer is asked to pay.
 *
 * @param payment our attempt; the gateway's purchase order
 * @param description what the payer reads on the gateway's page
 * @param taxable the amount before tax; with {@code tax} it sums to the amount due
 */
public record PaymentOrder(
    PaymentId payment,
    String description,
    Money taxable,
    Money tax,
    List<Item> items,
    Contact payer,
    Reference reference) {
  public PaymentOrder {
    items = List.copyOf(items);
  }

  /** The amount due in paisa. */
  public Money amount() {
    return taxable.plus(tax);
  }

  /** One thing that is paid for, in paisa before tax. */
  public record Item(String identity, String name, int quantity, Money unitPrice) {}

  /** What the merchant can find again in the gateway's dashboard. */
  public record Reference(String invoice, String subscription) {}
}
