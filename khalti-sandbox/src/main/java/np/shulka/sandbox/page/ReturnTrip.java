package np.shulka.sandbox.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payer;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;

/** The address the payer's browser goes back to, with what it tells the merchant. */
public final class ReturnTrip {

  private static final String MESSAGE = "Could not process the payment.";

  private final Quirks quirks;

  public ReturnTrip(Quirks quirks) {
    this.quirks = quirks;
  }

  String address(Order order, PaymentState state) {
    String base = URI.create(order.checkout().returnUrl()).toASCIIString();
    return base + (base.contains("?") ? "&" : "?") + query(order, state);
  }

  boolean isMadeTwice() {
    return quirks.has(Quirk.CALLBACK_TWICE);
  }

  private String query(Order order, PaymentState state) {
    return parameters(order, state).entrySet().stream()
        .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  private Map<String, String> parameters(Order order, PaymentState state) {
    Map<String, String> told = new LinkedHashMap<>();
    if (quirks.has(Quirk.CALLBACK_MESSAGE_ONLY) && state.settlement().isEmpty()) {
      told.put("message", MESSAGE);
      return told;
    }
    String transaction =
        state.paid() ? state.settlement().map(Settlement::transactionId).orElse("") : "";
    String mobile = state.settlement().map(Settlement::payer).map(Payer::maskedMiddle).orElse("");
    String amount = String.valueOf(order.amountPaisa());
    boolean brief = quirks.has(Quirk.CALLBACK_WITHOUT_STATUS);
    told.put("pidx", order.id());
    if (!brief && state.paid()) {
      told.put("txnId", transaction);
    }
    told.put("amount", amount);
    if (!brief) {
      told.put("total_amount", amount);
      told.put("status", status(state));
    }
    told.put("mobile", mobile);
    if (!brief) {
      told.put("tidx", transaction);
    }
    told.put("purchase_order_id", order.purchase().identity());
    told.put("purchase_order_name", order.purchase().name());
    told.put(quirks.has(Quirk.CALLBACK_IDX) ? "idx" : "transaction_id", transaction);
    return told;
  }

  private String status(PaymentState state) {
    return state instanceof PaymentState.Canceled && quirks.has(Quirk.CANCELED_SPELLING)
        ? "Canceled"
        : state.status();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
