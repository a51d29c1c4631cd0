package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.catalog.PlanHistory;

/** A plan as subscribers see it, and every version besides. */
@Schema(
    name = "AdminPlan",
    description = "A plan in its current version, and every version besides")
record AdminPlanView(
    UUID id,
    @Schema(example = "pro-monthly") String code,
    String name,
    String description,
    @Schema(description = "The current one", example = "2") int version,
    MoneyView price,
    PlanView.Every billingPeriod,
    int trialDays,
    PlanView.Pauses pauses,
    boolean taxInclusive,
    @Schema(
            description = FeatureView.DESCRIPTION,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> features,
    @Schema(allowableValues = {"active", "retired"}) String status,
    @Schema(description = "Oldest first; who subscribed to one keeps it")
        List<PlanVersionView> versions) {
  static AdminPlanView of(PlanHistory history) {
    PlanView plan = PlanView.of(history.plan());
    return new AdminPlanView(
        plan.id(),
        plan.code(),
        plan.name(),
        plan.description(),
        plan.version(),
        plan.price(),
        plan.billingPeriod(),
        plan.trialDays(),
        plan.pauses(),
        plan.taxInclusive(),
        plan.features(),
        plan.status(),
        history.versions().stream().map(PlanVersionView::of).toList());
  }
}
