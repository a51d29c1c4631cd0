package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.InstantField;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.audit.By;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriberId;
import org.jspecify.annotations.Nullable;

/** What began when. */
@Schema(description = "What began when, at most thirty days ago, and why")
record BackdatedRequest(
    @Schema(example = "pro-monthly", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String planCode,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "1") @Nullable Integer quantity,
    @Schema(
            format = "date-time",
            example = "2026-01-31T09:00:00+05:45",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String startsAt,
    @Schema(
            description = ReasonRequest.DESCRIPTION,
            maxLength = ReasonRequest.LONGEST,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {
  private static final int MOST = 10_000;

  BackdateSubscription.Order order(SubscriberId subscriber) {
    int count = quantity == null ? 1 : quantity;
    if (count < 1 || count > MOST) throw new InvalidRequest("quantity", "is 1 to " + MOST);
    return new BackdateSubscription.Order(subscriber, plan(), count, start());
  }

  private PlanCode plan() {
    if (planCode == null) throw new InvalidRequest("planCode", "is required");
    try {
      return new PlanCode(planCode);
    } catch (IllegalArgumentException notACode) {
      throw unknownPlan();
    }
  }

  private Instant start() {
    if (startsAt == null) throw new InvalidRequest("startsAt", "is required");
    return InstantField.of("startsAt", startsAt);
  }

  By by(Caller caller) {
    if (reason == null) throw new InvalidRequest("reason", "is required");
    return ReasonRequest.of(caller, reason);
  }

  static InvalidRequest unknownPlan() {
    return new InvalidRequest("planCode", "is the code of a plan on sale");
  }
}
