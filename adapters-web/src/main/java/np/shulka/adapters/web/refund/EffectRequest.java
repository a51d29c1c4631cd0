package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.audit.By;
import np.shulka.domain.refund.Effect;
import org.jspecify.annotations.Nullable;

/** What becomes of the subscription after all, and why. */
@Schema(description = "What becomes of the subscription of what was refunded in Khalti's dashboard")
record EffectRequest(
    @Schema(
            description =
                "Of time that was paid ahead and has not begun, end-now takes that time alone",
            allowableValues = {"end-now", "end-at-period-end"},
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String subscription,
    @Schema(
            description = "Kept in the audit log",
            maxLength = 1000,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {
  private static final int LONGEST = 1_000;

  Effect effect() {
    Optional<Effect> effect = Effects.named(subscription).filter(one -> one != Effect.KEEP);
    List<Violation> violations = new ArrayList<>();
    if (effect.isEmpty()) {
      violations.add(new Violation("subscription", "is end-now or end-at-period-end"));
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      violations.add(new Violation("reason", "has 1 to " + LONGEST + " characters"));
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return effect.orElseThrow();
  }

  By by(Caller caller) {
    return new By(caller.subject(), Optional.ofNullable(reason).map(String::strip));
  }
}
