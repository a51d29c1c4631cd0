package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;

/** What somebody wants instead, when, and how they pay. */
@Schema(description = "What to change to, when, and how to pay if something is due")
record ChangeRequest(
    @Schema(description = "Needed unless a quote is named", example = "team-monthly")
        @Nullable String planCode,
    @Schema(
            description = "As many as now if nothing is said",
            minimum = "1",
            maximum = "10000",
            example = "3")
        @Nullable Integer quantity,
    @Schema(description = "What recurs beside it from then on; as now if nothing is said")
        @Nullable List<@Nullable AddOnWish> addOns,
    @Schema(
            description = "Needed unless a quote is named",
            allowableValues = {"now", "period-end"})
        @Nullable String when,
    @Schema(description = "Do it for what was quoted, or not at all") @Nullable UUID quoteId,
    @Schema(
            allowableValues = {"web", "widget"},
            defaultValue = "web")
        @Nullable String channel) {
  private static final int MOST = 10_000;

  /** The quote says everything. */
  Optional<QuoteId> onlyQuote() {
    boolean alone = planCode == null && quantity == null && addOns == null && when == null;
    return quote().filter(_ -> alone);
  }

  ChangeWish wish(Subject by, UUID subscription) {
    List<Violation> violations = new ArrayList<>();
    Optional<PlanCode> plan = plan(violations);
    if (quantity != null && (quantity < 1 || quantity > MOST)) {
      violations.add(new Violation("quantity", "is 1 to " + MOST));
    }
    Optional<When> moment =
        switch (when) {
          case "now" -> Optional.of(When.NOW);
          case "period-end" -> Optional.of(When.PERIOD_END);
          case null, default -> Optional.empty();
        };
    if (moment.isEmpty()) violations.add(new Violation("when", "is now or period-end"));
    Optional<Map<AddOnCode, Integer>> wanted =
        Optional.ofNullable(addOns).map(wishes -> AddOnWish.read(wishes, violations));
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new ChangeWish(
        by,
        new SubscriptionId(subscription),
        plan.orElseThrow(),
        Optional.ofNullable(quantity),
        wanted,
        moment.orElseThrow());
  }

  private Optional<PlanCode> plan(List<Violation> violations) {
    if (planCode == null || planCode.isBlank()) {
      violations.add(new Violation("planCode", "is required"));
      return Optional.empty();
    }
    try {
      return Optional.of(new PlanCode(planCode));
    } catch (IllegalArgumentException notACode) {
      throw ChangeRefusals.noSuchPlan();
    }
  }

  Optional<QuoteId> quote() {
    return Optional.ofNullable(quoteId).map(QuoteId::new);
  }
}
