package np.shulka.sandbox.epayment;

import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Says where a payment stands; the only answer a merchant may believe. */
public final class Lookup {

  private final Ledger ledger;
  private final Quirks quirks;

  public Lookup(Ledger ledger, Quirks quirks) {
    this.ledger = ledger;
    this.quirks = quirks;
  }

  public Reply answer(Request request) {
    String pidx = new Fields(request.fields()).textIfAny("pidx");
    if (pidx.isEmpty()) {
      throw Refusal.field("pidx", "This field may not be blank.");
    }
    Payment payment = ledger.withPidx(pidx).orElseThrow(Refusal::notFound);
    PaymentState state = ledger.state(payment);
    return Reply.json(httpStatus(state), body(payment.order(), state));
  }

  private ObjectNode body(Order order, PaymentState state) {
    ObjectNode body =
        Json.object()
            .put("pidx", order.id())
            .put("total_amount", order.amountPaisa())
            .put("status", status(state))
            .put("transaction_id", transactionId(state))
            .put("fee", state.paid() ? fee(state) : 0)
            .put("refunded", state instanceof PaymentState.Refunded);
    if (quirks.has(Quirk.LOOKUP_EXTRAS)) {
      body.put("purchase_order_id", order.purchase().identity());
      body.put("purchase_order_name", order.purchase().name());
      order.extras().forEach(body.putObject("extra_merchant_params")::put);
    }
    return body;
  }

  private String status(PaymentState state) {
    return state instanceof PaymentState.Canceled && quirks.has(Quirk.CANCELED_SPELLING)
        ? "Canceled"
        : state.status();
  }

  private @Nullable String transactionId(PaymentState state) {
    String none = quirks.has(Quirk.BLANK_TRANSACTION) ? "" : null;
    return switch (state) {
      case PaymentState.Pending(Settlement expected, _) ->
          quirks.has(Quirk.PENDING_HAS_TRANSACTION) ? expected.transactionId() : none;
      case PaymentState.Failed(String transactionId) -> transactionId;
      default -> state.settlement().map(Settlement::transactionId).orElse(none);
    };
  }

  private static long fee(PaymentState state) {
    return state.settlement().map(Settlement::feePaisa).orElse(0L);
  }

  private static int httpStatus(PaymentState state) {
    return switch (state) {
      case PaymentState.Expired _, PaymentState.Canceled _, PaymentState.Failed _ -> 400;
      default -> 200;
    };
  }
}
