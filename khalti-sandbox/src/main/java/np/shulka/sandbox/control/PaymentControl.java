package np.shulka.sandbox.control;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxPayment;
import np.shulka.sandbox.conditions.Times;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.http.Routes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides what happens to a payment. */
final class PaymentControl {

  private static final Map<String, BiConsumer<KhaltiSandbox, String>> MOVES =
      Map.of(
          "pay", KhaltiSandbox::complete,
          "complete", KhaltiSandbox::complete,
          "pend", KhaltiSandbox::pend,
          "cancel", KhaltiSandbox::cancel,
          "expire", KhaltiSandbox::expire,
          "fail", KhaltiSandbox::fail);

  private final KhaltiSandbox sandbox;

  PaymentControl(KhaltiSandbox sandbox) {
    this.sandbox = sandbox;
  }

  void addTo(Routes routes) {
    String payments = ControlApi.PREFIX + "/payments/";
    routes.add("GET " + payments, (_, _) -> list());
    routes.add("GET " + payments + "{id}/", (_, pidx) -> shown(pidx));
    MOVES.forEach(
        (name, move) ->
            routes.add(
                "POST " + payments + "{id}/" + name + "/",
                (_, pidx) -> {
                  move.accept(sandbox, pidx);
                  return shown(pidx);
                }));
    routes.add("POST " + payments + "{id}/refund/", this::refund);
    routes.add("POST " + ControlApi.PREFIX + "/tokens/", (request, _) -> token(request));
    routes.add("GET " + ControlApi.PREFIX + "/settlement/", (_, _) -> settlement());
  }

  private Reply settlement() {
    byte[] file = sandbox.settlementFile().getBytes(StandardCharsets.UTF_8);
    return Reply.of(200, "text/csv; charset=utf-8", file);
  }

  private Reply list() {
    ObjectNode body = Json.object();
    ArrayNode payments = body.putArray("payments");
    sandbox.payments().forEach(payment -> payments.add(json(payment)));
    return Reply.json(200, body);
  }

  private Reply refund(Request request, String pidx) {
    Fields fields = new Fields(request.fields());
    long amount = fields.wholeIfAny("amount").orElse(0);
    fields.refuseIfWrong();
    sandbox.refundFromDashboard(pidx, amount);
    return shown(pidx);
  }

  private Reply token(Request request) {
    Fields fields = new Fields(request.fields());
    long amount = fields.whole("amount", 1, Long.MAX_VALUE).orElse(0);
    String product = fields.text("product_identity");
    fields.refuseIfWrong();
    String token = sandbox.confirmedToken(amount, product);
    return Reply.json(
        200,
        Json.object()
            .put("token", token)
            .put("idx", sandbox.payment(token).transactionId())
            .put("amount", amount));
  }

  private Reply shown(String pidx) {
    return Reply.json(200, json(sandbox.payment(pidx)));
  }

  private static ObjectNode json(SandboxPayment payment) {
    ObjectNode json =
        Json.object()
            .put("pidx", payment.pidx())
            .put("purchase_order_id", payment.purchaseOrderId())
            .put("amount", payment.amountPaisa())
            .put("refunded", payment.refundedPaisa())
            .put("fee", payment.feePaisa())
            .put("status", payment.status())
            .put("transaction_id", payment.transactionId());
    return json.put("expires_at", payment.neverExpires() ? "" : Times.inNepal(payment.expiresAt()));
  }
}
