package np.shulka.sandbox.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a merchant asked to be paid for. */
public record Order(
    String id,
    Channel channel,
    long amountPaisa,
    Purchase purchase,
    Checkout checkout,
    Window window,
    Map<String, String> extras) {

  /** Through which product of Khalti the payment comes. */
  public enum Channel {
    EPAYMENT,
    WIDGET
  }

  /** What is bought. */
  public record Purchase(String identity, String name, String url) {}

  /** Where the payer comes from, goes back to, and may pay with. */
  public record Checkout(String returnUrl, String websiteUrl, List<String> modes) {}

  /** From when until when it can be paid. */
  public record Window(Instant opensAt, Instant closesAt) {}
}
