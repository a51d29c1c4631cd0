package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.application.payment.CancelSubscription.When;
import org.jspecify.annotations.Nullable;

/** When a subscription is to end, and why. */
@Schema(description = "When it is to end, and why")
record CancelRequest(
    @Schema(
            allowableValues = {"period-end", "now"},
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String when,
    @Schema(maxLength = 1000, example = "I am moving") @Nullable String reason) {
  private static final int LONGEST = 1_000;

  When moment() {
    List<Violation> violations = new ArrayList<>();
    Optional<When> moment =
        switch (when) {
          case "period-end" -> Optional.of(When.PERIOD_END);
          case "now" -> Optional.of(When.NOW);
          case null, default -> Optional.empty();
        };
    if (moment.isEmpty()) violations.add(new Violation("when", "is period-end or now"));
    if (reason != null && (reason.isBlank() || reason.length() > LONGEST)) {
      violations.add(new Violation("reason", "has 1 to " + LONGEST + " characters"));
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return moment.orElseThrow();
  }

  Optional<String> why() {
    return Optional.ofNullable(reason);
  }
}
