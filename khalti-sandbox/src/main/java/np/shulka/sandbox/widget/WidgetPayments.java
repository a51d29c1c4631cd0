package np.shulka.sandbox.widget;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import np.shulka.sandbox.conditions.Ids;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payer;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Till;
import tools.jackson.databind.node.ObjectNode;

/** What the checkout widget itself does: open a payment and let the payer confirm it. */
public final class WidgetPayments {

  private static final long FLOOR_PAISA = 1_000;

  private final Ledger ledger;
  private final Till till;
  private final InstantSource clock;
  private final String publicKey;

  public WidgetPayments(Ledger ledger, Till till, InstantSource clock, String publicKey) {
    this.ledger = ledger;
    this.till = till;
    this.clock = clock;
    this.publicKey = publicKey;
  }

  /** Opens a payment for the payer with this mobile number and PIN. */
  public Reply initiate(Request request) {
    Fields fields = new Fields(request.fields());
    checkKey(fields);
    String mobile = fields.text("mobile");
    String pin = fields.text("transaction_pin");
    OptionalLong amount = fields.whole("amount");
    Order.Purchase purchase =
        new Order.Purchase(
            fields.text("product_identity"),
            fields.text("product_name"),
            fields.textIfAny("product_url"));
    if (amount.orElse(FLOOR_PAISA) < FLOOR_PAISA) {
      fields.wrong("amount", "Amount should be greater than Rs. 10, that is 1000 paisa.");
    }
    fields.refuseIfWrong();
    Payer payer =
        Payer.withMobile(mobile)
            .filter(_ -> pin.equals(Payer.MPIN))
            .orElseThrow(WidgetPayments::wrongPin);
    Payment payment = open(amount.orElseThrow(), purchase, fields.beginning("merchant_"));
    payment.sitting().recognise(payer);
    return Reply.json(200, Json.object().put("token", payment.order().id()));
  }

  /** Takes the code the payer was sent. */
  public Reply confirm(Request request) {
    Fields fields = new Fields(request.fields());
    checkKey(fields);
    String token = fields.text("token");
    String code = fields.text("confirmation_code");
    String pin = fields.text("transaction_pin");
    fields.refuseIfWrong();
    Payment payment =
        ledger
            .withToken(token)
            .filter(known -> ledger.state(known) instanceof PaymentState.Initiated)
            .orElseThrow(() -> Refusal.field("token", "Invalid token."));
    if (!code.equals(Payer.OTP) || !pin.equals(Payer.MPIN)) {
      if (payment.sitting().wrong() == 0) {
        till.fail(payment);
      }
      throw Refusal.detail(
          400, "Confirmation code or transaction pin does not match.", "validation_error");
    }
    return Reply.json(200, confirmed(payment));
  }

  /** The token of a payment the payer has already confirmed. */
  public String confirmedToken(long amountPaisa, String productIdentity) {
    Order.Purchase purchase = new Order.Purchase(productIdentity, productIdentity, "");
    Payment payment = open(amountPaisa, purchase, Map.of());
    payment.sitting().recognise(Payer.FIRST);
    confirmed(payment);
    return payment.order().id();
  }

  private ObjectNode confirmed(Payment payment) {
    Payer payer = payment.sitting().payer().orElse(Payer.FIRST);
    PaymentState state = till.confirm(payment, payer);
    Order order = payment.order();
    return Json.object()
        .put("idx", state.settlement().orElseThrow().transactionId())
        .put("token", order.id())
        .put("amount", order.amountPaisa())
        .put("mobile", payer.mobile())
        .put("product_identity", order.purchase().identity())
        .put("product_name", order.purchase().name())
        .put("product_url", order.purchase().url());
  }

  private Payment open(long amountPaisa, Order.Purchase purchase, Map<String, String> extras) {
    Instant now = clock.instant();
    return ledger.open(
        new Order(
            Ids.next(),
            Order.Channel.WIDGET,
            amountPaisa,
            purchase,
            new Order.Checkout("", "", List.of()),
            new Order.Window(now, Instant.MAX),
            extras));
  }

  private void checkKey(Fields fields) {
    String shown = fields.text("public_key");
    if (fields.fine("public_key") && !shown.equals(publicKey)) {
      fields.wrong("public_key", "Invalid key.");
    }
    fields.refuseIfWrong();
  }

  private static Refusal wrongPin() {
    return new Refusal(
        400,
        Json.object()
            .put("detail", "Mobile or pin invalid.")
            .put("tries_remaining", "2")
            .put("error_key", "validation_error"));
  }
}
