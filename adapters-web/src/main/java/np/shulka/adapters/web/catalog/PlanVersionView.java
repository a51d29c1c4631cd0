package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.catalog.PlanVersion;

/** A version as it was published; it never changes. */
@Schema(name = "PlanVersion", description = "A version as it was published; it never changes")
record PlanVersionView(
    @Schema(description = "Counts from 1", example = "1") int version,
    String name,
    String description,
    MoneyView price,
    PlanView.Every billingPeriod,
    int trialDays,
    PlanView.Pauses pauses,
    boolean taxInclusive,
    @Schema(description = "VAT in hundredths of a percent: 1300 is 13 %", example = "1300")
        int taxRate,
    @Schema(
            description = FeatureView.DESCRIPTION,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> features) {
  static PlanVersionView of(PlanVersion version) {
    return new PlanVersionView(
        version.number(),
        version.name(),
        version.description(),
        MoneyView.of(version.price().amount()),
        PlanView.Every.of(version.billingPeriod()),
        version.trialDays(),
        PlanView.Pauses.of(version.pauses()),
        version.price().taxInclusive(),
        version.price().vat().basisPoints(),
        FeatureView.of(version.features()));
  }
}
