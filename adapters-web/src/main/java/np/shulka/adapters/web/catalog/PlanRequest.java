package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.catalog.PlanTerms;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.jspecify.annotations.Nullable;

/** A new plan. */
@Schema(description = "A plan to put on sale; it is taxed with 13 % VAT")
record PlanRequest(
    @Schema(
            description = "kebab-case, 1 to 64 characters; never used again",
            example = "pro-monthly",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String code,
    @Schema(minLength = 1, maxLength = LONGEST_NAME, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String name,
    @Schema(maxLength = LONGEST_DESCRIPTION, defaultValue = "") @Nullable String description,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MoneyView price,
    @Schema(description = "One month if nothing is said") @Nullable EveryRequest billingPeriod,
    @Schema(minimum = "0", maximum = "366", defaultValue = "0") @Nullable Integer trialDays,
    @Schema(description = "6 of at most 90 days each if nothing is said")
        @Nullable PausesRequest pauses,
    @Schema(defaultValue = "false") @Nullable Boolean taxInclusive,
    @Schema(
            description = FeatureView.DESCRIPTION,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @Nullable Map<String, Object> features,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason)
    implements TermsRequest {

  /** What it is to offer, once all of it can be. */
  PlanTerms terms() {
    List<Violation> missing = new ArrayList<>();
    if (planCode().isEmpty()) {
      missing.add(new Violation("code", "is kebab-case, 1 to 64 characters"));
    }
    if (name == null) missing.add(new Violation("name", "is required"));
    if (price == null) missing.add(new Violation("price", "is required"));
    PlanEdit said = edit(missing);
    Money amount = said.amount().orElseThrow();
    boolean inclusive = said.taxInclusive().orElse(false);
    Optional<Price.Fault> fault = Price.faultOf(amount, inclusive, VatRate.NEPAL);
    if (fault.isPresent()) throw TermsRequest.noPrice(fault.get());
    return new PlanTerms(
        said.name().orElseThrow(),
        said.description().orElse(""),
        new Price(amount, inclusive, VatRate.NEPAL),
        said.billingPeriod().orElse(BillingPeriod.monthly()),
        said.trialDays().orElse(0),
        said.pauses().on(PauseTerms.DEFAULT),
        said.features().orElse(Map.of()));
  }

  PlanCode planCodeOrThrow() {
    return planCode()
        .orElseThrow(() -> new InvalidRequest("code", "is kebab-case, 1 to 64 characters"));
  }

  private Optional<PlanCode> planCode() {
    return code == null ? Optional.empty() : PlanCodes.of(code);
  }
}
