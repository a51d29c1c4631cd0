package np.shulka.sandbox.fault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.conditions.Ids;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an answer say something else than the truth. */
final class AnswerSpoiler {

  private static final Set<String> AMOUNTS = Set.of("total_amount", "amount");

  private final Ledger ledger;

  AnswerSpoiler(Ledger ledger) {
    this.ledger = ledger;
  }

  Reply spoil(Fault fault, int strike, Reply reply) {
    JsonNode body = Json.read(new String(reply.body(), StandardCharsets.UTF_8));
    if (!(body instanceof ObjectNode fields)) {
      return reply;
    }
    Optional<Payment> about = ledger.withPidx(fields.path("pidx").asString(""));
    change(fault, strike, fields, about);
    return reply.carrying(Json.bytes(fields));
  }

  private void change(Fault fault, int strike, ObjectNode fields, Optional<Payment> about) {
    switch (fault.kind()) {
      case UNKNOWN_STATUS -> fields.put("status", fault.detail());
      case BLANK_TRANSACTION -> fields.put("transaction_id", "");
      case NO_TRANSACTION -> fields.putNull("transaction_id");
      case REUSED_TRANSACTION ->
          about.flatMap(this::earlierTransaction).ifPresent(id -> fields.put("transaction_id", id));
      case STRING_NUMBERS -> numbersAsText(fields);
      case EXTRA_FIELDS -> fields.put("settled_via", "NCHL").putObject("meta").put("v", 3);
      case OTHER_AMOUNT -> addToAmount(fields, fault.number());
      case OTHER_PIDX -> fields.put("pidx", fault.detail().isEmpty() ? Ids.next() : fault.detail());
      case DUPLICATE_PIDX -> about.flatMap(ledger::before).ifPresent(old -> repeat(fields, old));
      case FOREIGN_PAYMENT_URL ->
          fields.put("payment_url", fault.detail() + fields.path("pidx").asString(""));
      case FLAPPING ->
          fields.put("status", strike % 2 == 1 ? "Pending" : "Initiated").putNull("transaction_id");
      case HUGE_BODY -> fields.put("padding", "x".repeat((int) fault.number()));
      default -> throw new IllegalArgumentException("not about the answer: " + fault.kind());
    }
  }

  private Optional<String> earlierTransaction(Payment payment) {
    return ledger
        .newestFirst()
        .filter(other -> other != payment)
        .map(ledger::state)
        .filter(PaymentState::paid)
        .flatMap(state -> state.settlement().stream())
        .map(Settlement::transactionId)
        .findFirst();
  }

  private static void repeat(ObjectNode fields, Payment earlier) {
    String own = fields.path("pidx").asString("");
    String url = fields.path("payment_url").asString("");
    fields.put("pidx", earlier.order().id());
    fields.put("payment_url", url.replace(own, earlier.order().id()));
  }

  private static void addToAmount(ObjectNode fields, long extraPaisa) {
    for (String name : AMOUNTS) {
      if (fields.path(name).isNumber()) {
        fields.put(name, fields.path(name).asLong() + extraPaisa);
      }
    }
  }

  private static void numbersAsText(ObjectNode fields) {
    fields
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNumber()) {
                fields.put(field.getKey(), field.getValue().asString());
              }
            });
  }
}
