package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.catalog.PlanEdit;
import org.jspecify.annotations.Nullable;

/** What is to be different in the next version. */
@Schema(description = "What is to be different; what is left out stays as it is")
record PlanVersionRequest(
    @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable String name,
    @Schema(maxLength = LONGEST_DESCRIPTION) @Nullable String description,
    @Nullable MoneyView price,
    @Nullable EveryRequest billingPeriod,
    @Schema(minimum = "0", maximum = "366") @Nullable Integer trialDays,
    @Nullable PausesRequest pauses,
    @Nullable Boolean taxInclusive,
    @Schema(
            description = FeatureView.DESCRIPTION,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @Nullable Map<String, Object> features,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason)
    implements TermsRequest {
  PlanEdit edit() {
    return edit(List.of());
  }
}
