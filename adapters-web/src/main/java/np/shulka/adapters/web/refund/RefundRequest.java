package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.audit.By;
import np.shulka.application.refund.RequestRefund.Wish;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Effect;
import org.jspecify.annotations.Nullable;

/** What is to go back, why, and what becomes of the subscription. */
@Schema(description = "What goes back; all that is left where no amount is given")
record RefundRequest(
    @Nullable MoneyView amount,
    @Schema(
            description = "Printed on the credit note",
            maxLength = 1000,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason,
    @Schema(description = "The payer's Khalti number, where a bank paid", example = "9800000001")
        @Nullable String mobile,
    @Schema(
            description =
                "What becomes of the subscription; there is no default. Of time that was paid ahead"
                    + " and has not begun, end-now takes that time alone",
            allowableValues = {"keep", "end-now", "end-at-period-end"},
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String subscription,
    @Schema(
            description =
                "What was left when somebody decided; refused if it is something else now")
        @Nullable MoneyView left,
    @Schema(
            description =
                "The invoice that is taken back, where a change set off against it what was not used"
                    + " of this payment (refundable in AdminPayment); the payment's own if it is left"
                    + " out")
        @Nullable UUID invoiceId) {
  static final String NO_NUMBER = "is a number of ten digits that begins with 9";

  private static final int LONGEST = 1_000;
  private static final Pattern MOBILE = Pattern.compile("9[0-9]{9}");

  Wish wish(UUID payment) {
    Optional<Effect> effect = Effects.named(subscription);
    List<Violation> violations = new ArrayList<>();
    if (effect.isEmpty()) {
      violations.add(new Violation("subscription", "is keep, end-now or end-at-period-end"));
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      violations.add(new Violation("reason", "has 1 to " + LONGEST + " characters"));
    }
    if (amount != null && (amount.amount() < 1 || !MoneyView.NPR.equals(amount.currency()))) {
      violations.add(new Violation("amount", "is at least one paisa of NPR"));
    }
    if (left != null && left.amount() < 0) violations.add(new Violation("left", "is not negative"));
    if (left != null && !MoneyView.NPR.equals(left.currency())) {
      violations.add(new Violation("left", "is NPR"));
    }
    if (mobile != null && !isNumber(mobile)) violations.add(new Violation("mobile", NO_NUMBER));
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    Optional<Money> part = Optional.ofNullable(amount).map(money -> Money.paisa(money.amount()));
    return new Wish(
        new PaymentId(payment),
        part,
        Optional.ofNullable(mobile),
        effect.orElseThrow(),
        Optional.ofNullable(left).map(money -> Money.paisa(money.amount())),
        Optional.ofNullable(invoiceId).map(InvoiceId::new));
  }

  static boolean isNumber(String mobile) {
    return MOBILE.matcher(mobile).matches();
  }

  By by(Caller caller) {
    return new By(caller.subject(), Optional.ofNullable(reason).map(String::strip));
  }
}
