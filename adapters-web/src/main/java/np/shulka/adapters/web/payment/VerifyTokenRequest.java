package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.payment.VerifyWidgetPayment.Confirmation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;

/** What the older widget handed to the page. */
@Schema(description = "What Khalti's older widget handed to the page when the payer confirmed")
record VerifyTokenRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID paymentId,
    @Schema(maxLength = 255, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String token,
    @Schema(
            description = "The payment's amount, as whole paisa or as Money",
            implementation = Object.class,
            oneOf = {Long.class, MoneyView.class},
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable PaisaField amount) {
  private static final int LONGEST = 255;

  Confirmation confirmedBy(Subject payer) {
    List<Violation> violations = new ArrayList<>();
    if (paymentId == null) violations.add(new Violation("paymentId", "is required"));
    if (token == null || token.isBlank()) violations.add(new Violation("token", "is required"));
    if (token != null && token.length() > LONGEST) {
      violations.add(new Violation("token", "has at most " + LONGEST + " characters"));
    }
    if (amount == null) violations.add(new Violation("amount", "is required"));
    if (paymentId == null || token == null || amount == null || !violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return new Confirmation(
        new PaymentId(paymentId), new WidgetToken(token), amount.money(), payer);
  }
}
