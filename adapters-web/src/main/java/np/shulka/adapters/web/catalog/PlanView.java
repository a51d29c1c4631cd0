package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.catalog.PauseTerms;
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
    @Schema(description = "How much a subscription to it may be paused") Pauses pauses,
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
        Pauses.of(version.pauses()),
        version.price().taxInclusive(),
        FeatureView.of(version.features()),
        Words.kebab(plan.status()));
  }

  /** How much may be paused. */
  @Schema(name = "Pauses", description = "How much may be paused")
  record Pauses(
      @Schema(description = "Per subscription, 0 for never", example = "6") int most,
      @Schema(description = "Days that one pause lasts at most", example = "90") int longestDays) {
    static Pauses of(PauseTerms terms) {
      return new Pauses(terms.most(), terms.longestDays());
    }
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
