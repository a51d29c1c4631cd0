package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.money.BillingPeriod;

/** A plan in its current version; as wide as the contract. */
@Schema(name = "Plan", description = "Something that can be subscribed to, in its current version")
record PlanView(
    UUID id,
    @Schema(description = "The name to order it by", example = "pro-monthly") String code,
    @Schema(example = "Pro") String name,
    @Schema(example = "For those who mean it") String description,
    @Schema(description = "Counts from 1; a new price is a new version", example = "1") int version,
    @Schema(description = "What one unit costs for one period") MoneyView price,
    Every billingPeriod,
    @Schema(description = "Days without charge at the start, 0 for none", example = "14")
        int trialDays,
    @Schema(description = "Whether the price includes VAT", example = "false") boolean taxInclusive,
    @Schema(
            description = FeatureView.DESCRIPTION,
            example = "{\"projects\": 10}",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> features,
    @Schema(allowableValues = {"active", "retired"}) String status) {

  static PlanView of(Plan plan) {
    PlanVersion version = plan.current();
    return new PlanView(
        plan.key(),
        plan.code().value(),
        version.name(),
        version.description(),
        version.number(),
        MoneyView.of(version.price().amount()),
        Every.of(version.billingPeriod()),
        version.trialDays(),
        version.price().taxInclusive(),
        FeatureView.of(version.features()),
        Words.kebab(plan.status()));
  }

  /** How long one period lasts. */
  @Schema(name = "BillingPeriod", description = "How long one period lasts")
  record Every(
      @Schema(allowableValues = {"day", "week", "month", "year"}) String unit,
      @Schema(example = "1", minimum = "1") int count) {
    static Every of(BillingPeriod period) {
      return new Every(Words.kebab(period.unit()), period.count());
    }
  }
}
