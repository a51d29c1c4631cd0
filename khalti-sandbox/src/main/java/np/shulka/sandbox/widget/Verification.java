package np.shulka.sandbox.widget;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.merchant.TransactionRecord;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Till;
import tools.jackson.databind.node.ObjectNode;

/** What the merchant's server asks about a widget payment; verifying is what moves its money. */
public final class Verification {

  private final Ledger ledger;
  private final Till till;
  private final TransactionRecord record;

  public Verification(Ledger ledger, Till till, TransactionRecord record) {
    this.ledger = ledger;
    this.till = till;
    this.record = record;
  }

  public Reply verify(Request request) {
    Fields fields = new Fields(request.fields());
    String token = fields.text("token");
    OptionalLong amount = fields.whole("amount");
    fields.refuseIfWrong();
    Payment payment =
        ledger
            .withToken(token)
            .filter(known -> known.order().id().equals(token))
            .filter(known -> ledger.state(known).settlement().isPresent())
            .orElseThrow(Verification::invalidToken);
    if (payment.order().amountPaisa() != amount.orElseThrow()) {
      throw Refusal.field("amount", "Invalid amount.");
    }
    PaymentState state = ledger.state(payment);
    if (state instanceof PaymentState.Confirmed) {
      state = till.complete(payment);
    }
    return Reply.json(200, record.of(payment, state, state.settlement().orElseThrow()));
  }

  public Reply status(Request request) {
    Optional<PaymentState> state =
        ledger
            .withToken(request.parameter("token"))
            .filter(known -> amountOf(known).equals(request.parameter("amount")))
            .map(ledger::state);
    return state.map(Verification::told).orElseGet(Verification::unknown);
  }

  private static Reply told(PaymentState state) {
    return switch (state) {
      case PaymentState.Completed _ -> body(true, "Transaction complete.", "Complete");
      case PaymentState.Initiated _, PaymentState.Pending _ ->
          body(true, "Transaciton initiated.", "Initiated");
      case PaymentState.Confirmed _ -> body(true, "Transaciton not verified.", "Confirmed");
      case PaymentState.Refunded _ -> body(false, "Transaciton refunded.", "Refunded");
      case PaymentState.PartiallyRefunded _ ->
          body(false, "Transaction partially refunded.", "Partially refunded");
      case PaymentState.Failed _, PaymentState.Canceled _, PaymentState.Expired _ ->
          body(false, "Transaction failed.", "Failed");
    };
  }

  private static Reply body(boolean status, String detail, String state) {
    return Reply.json(
        200, Json.object().put("status", status).put("detail", detail).put("state", state));
  }

  private static Reply unknown() {
    return Reply.json(
        404,
        Json.object()
            .put("status", false)
            .put("state", "Error")
            .put("detail", "Transaction not found"));
  }

  private static String amountOf(Payment payment) {
    return String.valueOf(payment.order().amountPaisa());
  }

  private static Refusal invalidToken() {
    ObjectNode body = Json.object();
    List.of("Invalid token.").forEach(body.putArray("token")::add);
    return new Refusal(400, body);
  }
}
