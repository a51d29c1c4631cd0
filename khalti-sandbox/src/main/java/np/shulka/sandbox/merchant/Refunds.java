package np.shulka.sandbox.merchant;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.http.Fields;
import np.shulka.sandbox.http.Json;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.IllegalMove;
import np.shulka.sandbox.payment.IllegalRefund;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Means;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;
import np.shulka.sandbox.payment.Till;

/** Gives money back to the payer of a transaction. */
public final class Refunds {

  private final Ledger ledger;
  private final Till till;
  private final Quirks quirks;

  public Refunds(Ledger ledger, Till till, Quirks quirks) {
    this.ledger = ledger;
    this.till = till;
    this.quirks = quirks;
  }

  /** Refunds the transaction with this id. */
  public Reply answer(Request request, String transactionId) {
    Payment payment = ledger.withTransaction(transactionId).orElseThrow(Refusal::notFound);
    Fields fields = new Fields(request.fields());
    Optional<Long> amountPaisa = amountPaisa(fields);
    String mobile = fields.plainIfAny("mobile");
    if (!mobile.isEmpty() && !mobile.matches("9\\d{9}")) {
      fields.wrong("mobile", "Enter a valid mobile number.");
    }
    fields.refuseIfWrong();
    PaymentState state = ledger.state(payment);
    if (mobile.isEmpty() && state.paid() && isBank(state)) {
      throw Refusal.field("mobile", "This field is required.");
    }
    try {
      till.refund(payment, amountPaisa);
    } catch (IllegalRefund tooMuch) {
      throw Refusal.field("amount", String.valueOf(tooMuch.getMessage()));
    } catch (IllegalMove notPaid) {
      throw Refusal.detail(400, "Transaction can not be refunded.", "validation_error");
    }
    return Reply.json(200, Json.object().put("detail", "Transaction refund successful."));
  }

  private Optional<Long> amountPaisa(Fields fields) {
    if (!quirks.has(Quirk.REFUND_IN_RUPEES)) {
      OptionalLong paisa = fields.wholeIfAny("amount");
      return paisa.isPresent() ? Optional.of(paisa.getAsLong()) : Optional.empty();
    }
    String rupees = fields.textIfAny("amount");
    if (rupees.isEmpty()) {
      return Optional.empty();
    }
    if (!rupees.matches("\\d{1,13}(\\.\\d{1,2})?")) {
      fields.wrong("amount", "A valid number is required.");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(rupees).movePointRight(2).longValueExact());
  }

  private static boolean isBank(PaymentState state) {
    return state.settlement().map(Settlement::means).filter(Means.BANK::equals).isPresent();
  }
}
