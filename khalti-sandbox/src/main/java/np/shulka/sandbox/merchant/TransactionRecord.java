package np.shulka.sandbox.merchant;

import np.shulka.sandbox.conditions.Times;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.payment.Means;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payer;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Refund;
import np.shulka.sandbox.payment.Settlement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a transaction the way Khalti's records show it. */
public final class TransactionRecord {

  private static final String MERCHANT_ACCOUNT = "testmerchant@khalti.com";
  private static final String KHALTI_ACCOUNT = "wallet@khalti.com";

  private final String merchantName;

  public TransactionRecord(String merchantName) {
    this.merchantName = merchantName;
  }

  /** The record as verify and the list give it. */
  public ObjectNode of(Payment payment, PaymentState state, Settlement how) {
    ObjectNode record = Json.object().put("idx", how.transactionId());
    record.set("type", named("e476BL6jt9kgagEmsakyTL", type(how)));
    record.set(
        "state",
        named("DhvMj9hdRufLqkP8ZY4d8g", stateName(state)).put("template", template(state)));
    record
        .put("amount", payment.order().amountPaisa())
        .put("fee_amount", how.feePaisa())
        .put("refunded", state instanceof PaymentState.Refunded)
        .put("created_on", Times.inNepal(how.at()));
    if (how.means() == Means.BANK) {
      record.set("ebanker", named("cZ7gGx3hJmMPWXN5ndCzRa", how.payer().name()));
    } else {
      record.putNull("ebanker");
    }
    Payer payer = how.payer();
    record.set("user", person("cCaPkRPQGn5D8StkiqqMJg", payer.name(), payer.maskedButEnds()));
    record.set("merchant", merchant());
    return record;
  }

  /** The record with all that belongs to it. */
  ObjectNode inDetail(Payment payment, PaymentState state, Settlement how) {
    ObjectNode record = of(payment, state, how);
    record.put("can_refund", canRefund(state)).put("can_complete", false);
    ArrayNode children = record.putArray("child_transactions");
    if (state.paid() && how.feePaisa() > 0) {
      children.add(fee(how));
    }
    state.refunds().forEach(refund -> children.add(refund(refund, how)));
    Order.Purchase purchase = payment.order().purchase();
    record
        .putObject("meta")
        .put("product_identity", purchase.identity())
        .put("product_name", purchase.name())
        .put("product_url", purchase.url());
    return record;
  }

  private ObjectNode fee(Settlement how) {
    ObjectNode child = child("Fee", how.transactionId(), how.feePaisa());
    child.put("created_on", Times.inNepal(how.at()));
    child.set("payer", merchant());
    child.set("payee", person("yqCcV4CBUGJ3R9qDQEvjAm", "Khalti", KHALTI_ACCOUNT));
    return child;
  }

  private ObjectNode refund(Refund refund, Settlement how) {
    ObjectNode child = child("Refund", refund.idx(), refund.amountPaisa());
    child.put("created_on", Times.inNepal(refund.at()));
    child.set("payer", merchant());
    Payer payer = how.payer();
    child.set("payee", person("cCaPkRPQGn5D8StkiqqMJg", payer.name(), payer.maskedButEnds()));
    return child;
  }

  private static ObjectNode child(String type, String idx, long amountPaisa) {
    ObjectNode child = Json.object().put("idx", idx);
    child.set("type", named("JpPMGgGYRVQBWwhxEbNnUb", type));
    child.set("state", named("DhvMj9hdRufLqkP8ZY4d8g", "Completed").put("template", "is complete"));
    return child.put("amount", amountPaisa);
  }

  private ObjectNode merchant() {
    return person("UM75Gm2gWmZvA4TPwkwZye", merchantName, MERCHANT_ACCOUNT);
  }

  private static ObjectNode person(String idx, String name, String mobile) {
    return named(idx, name).put("mobile", mobile);
  }

  private static ObjectNode named(String idx, @Nullable String name) {
    return Json.object().put("idx", idx).put("name", name);
  }

  private static String type(Settlement how) {
    return how.means() == Means.BANK ? "Ebanking payment" : "Wallet payment";
  }

  private static String stateName(PaymentState state) {
    return state instanceof PaymentState.PartiallyRefunded ? "Partially refunded" : state.status();
  }

  private static String template(PaymentState state) {
    return switch (state) {
      case PaymentState.Completed _ -> "is complete";
      case PaymentState.PartiallyRefunded _ -> "is partially refunded";
      case PaymentState.Refunded _ -> "is refunded";
      default -> "is not complete";
    };
  }

  private static boolean canRefund(PaymentState state) {
    return state instanceof PaymentState.Completed
        || state instanceof PaymentState.PartiallyRefunded;
  }
}
