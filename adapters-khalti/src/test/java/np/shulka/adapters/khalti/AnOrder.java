package np.shulka.adapters.khalti;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Contact;

/** Builds what a payer is asked to pay. */
final class AnOrder {
  static final PaymentId PAYMENT =
      new PaymentId(UUID.fromString("01987654-3210-7abc-8def-0123456789ab"));

  private Money taxable = Money.rupees(100);
  private Money tax = Money.rupees(13);
  private Contact payer = Contact.UNKNOWN;
  private String description = "Pro, March 2026";

  private AnOrder() {}

  /** Rs 113, tax included. */
  static AnOrder forAMonth() {
    return new AnOrder();
  }

  AnOrder of(Money taxable, Money tax) {
    this.taxable = taxable;
    this.tax = tax;
    return this;
  }

  AnOrder from(String name, String email, String phone) {
    this.payer = new Contact(Optional.of(name), Optional.of(email), Optional.of(phone));
    return this;
  }

  AnOrder named(String description) {
    this.description = description;
    return this;
  }

  PaymentOrder order() {
    return new PaymentOrder(
        PAYMENT,
        description,
        taxable,
        tax,
        List.of(new PaymentOrder.Item("pro", "Pro", 1, taxable)),
        payer,
        new PaymentOrder.Reference("INV-82/83-000042", "sub-7"));
  }
}
