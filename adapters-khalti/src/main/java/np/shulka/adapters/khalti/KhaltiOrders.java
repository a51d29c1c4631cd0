package np.shulka.adapters.khalti;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/** Says in Khalti's words what the payer is asked to pay, so that its dashboard tells it all. */
final class KhaltiOrders {
  private final String publicUrl;
  private final String websiteUrl;

  KhaltiOrders(String publicUrl, String websiteUrl) {
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    this.websiteUrl = websiteUrl.isBlank() ? this.publicUrl : websiteUrl.strip();
  }

  KhaltiWire.InitiateRequest request(PaymentOrder order) {
    return new KhaltiWire.InitiateRequest(
        publicUrl + "/payments/khalti/return/" + order.payment(),
        websiteUrl,
        order.amount().paisa(),
        order.payment().toString(),
        order.description(),
        customer(order.payer()),
        new KhaltiWire.Details(
            breakdown(order),
            order.items().stream().map(KhaltiOrders::product).toList(),
            order.reference().invoice(),
            order.reference().subscription()));
  }

  private static KhaltiWire.@Nullable CustomerInfo customer(Contact payer) {
    return payer.equals(Contact.UNKNOWN)
        ? null
        : new KhaltiWire.CustomerInfo(
            payer.name().orElse(null), payer.email().orElse(null), payer.phone().orElse(null));
  }

  /** Khalti refuses a breakdown that does not sum up to the amount. */
  private static List<KhaltiWire.AmountLine> breakdown(PaymentOrder order) {
    List<KhaltiWire.AmountLine> lines = new ArrayList<>();
    add(lines, "Taxable amount", order.taxable());
    add(lines, "VAT", order.tax());
    return lines;
  }

  private static void add(List<KhaltiWire.AmountLine> lines, String label, Money amount) {
    if (!amount.isZero()) lines.add(new KhaltiWire.AmountLine(label, amount.paisa()));
  }

  private static KhaltiWire.Product product(PaymentOrder.Item item) {
    return new KhaltiWire.Product(
        item.identity(),
        item.name(),
        item.unitPrice().times(item.quantity()).paisa(),
        item.quantity(),
        item.unitPrice().paisa());
  }
}
