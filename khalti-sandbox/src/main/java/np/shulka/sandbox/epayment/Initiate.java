package np.shulka.sandbox.epayment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.conditions.Ids;
import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.conditions.Times;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens a payment and says where the payer can find it. */
public final class Initiate {

  /** A year; Khalti documents no limit. */
  private static final long LONGEST_TTL = 31_536_000;

  private final Ledger ledger;
  private final InstantSource clock;
  private final Quirks quirks;
  private final Duration linkLife;
  private final String publicUrl;

  public Initiate(
      Ledger ledger, InstantSource clock, Quirks quirks, Duration linkLife, String publicUrl) {
    this.ledger = ledger;
    this.clock = clock;
    this.quirks = quirks;
    this.linkLife = linkLife;
    this.publicUrl = publicUrl;
  }

  public Reply answer(Request request) {
    Payment payment = ledger.open(order(new Fields(request.fields())));
    Order order = payment.order();
    String url = publicUrl + "/pay/?pidx=" + order.id();
    ObjectNode body = Json.object().put("pidx", order.id());
    if (quirks.has(Quirk.LEGACY_INITIATE)) {
      return Reply.json(200, body.put("payment_url", url + "/"));
    }
    Order.Window window = order.window();
    return Reply.json(
        200,
        body.put("payment_url", url)
            .put("expires_at", Times.inNepal(window.closesAt()))
            .put("expires_in", Duration.between(window.opensAt(), window.closesAt()).toSeconds()));
  }

  private Order order(Fields fields) {
    String returnUrl = url(fields, "return_url");
    String websiteUrl = url(fields, "website_url");
    OptionalLong amount = fields.whole("amount");
    String orderId = fields.text("purchase_order_id");
    String orderName = fields.text("purchase_order_name");
    fields.objectIfAny("customer_info");
    List<JsonNode> breakdown = breakdown(fields);
    fields.listIfAny("product_details");
    List<String> modes = fields.textsIfAny("modes");
    Duration life = life(fields);
    fields.refuseIfWrong();
    new AmountRules(quirks).check(fields, amount.orElseThrow(), modes, breakdown);
    Instant now = clock.instant();
    return new Order(
        Ids.next(),
        Order.Channel.EPAYMENT,
        amount.orElseThrow(),
        new Order.Purchase(orderId, orderName, websiteUrl),
        new Order.Checkout(returnUrl, websiteUrl, modes),
        new Order.Window(now, now.plus(life)),
        fields.beginning("merchant_"));
  }

  private Duration life(Fields fields) {
    OptionalLong ttl = fields.wholeIfAny("ttl", 1, LONGEST_TTL);
    return ttl.isPresent() ? Duration.ofSeconds(ttl.getAsLong()) : linkLife;
  }

  private static String url(Fields fields, String name) {
    String text = fields.text(name);
    if (fields.fine(name) && !WebAddress.isValid(text)) {
      fields.wrong(name, "Enter a valid URL.");
    }
    return text;
  }

  private static List<JsonNode> breakdown(Fields fields) {
    List<JsonNode> lines = fields.listIfAny("amount_breakdown");
    if (lines.stream().anyMatch(line -> Fields.wholeNumber(line.path("amount")).isEmpty())) {
      fields.wrong("amount_breakdown", "A valid integer is required.");
    }
    return lines;
  }
}
