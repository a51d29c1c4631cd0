package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.web.wire.ExtraView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.catalog.AddOnTerms;
import org.jspecify.annotations.Nullable;

/** All that the next version is to offer. */
@Schema(description = "All that the next version is to offer")
record AddOnVersionRequest(
    @Schema(minLength = 1, maxLength = LONGEST_NAME, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String name,
    @Schema(maxLength = LONGEST_DESCRIPTION, defaultValue = "") @Nullable String description,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MoneyView price,
    @Schema(description = "Recurs with plans of that interval; charged once if nothing is said")
        @Nullable EveryRequest billingPeriod,
    @Schema(
            description = "How many go with one subscription or purchase",
            minimum = "1",
            maximum = "10000",
            defaultValue = "1")
        @Nullable Integer most,
    @Schema(description = "The plans it goes with; all if none is named")
        @Nullable List<@Nullable String> planCodes,
    @Schema(
            description = ExtraView.DESCRIPTION + "; nothing if it is charged once",
            example = ExtraView.EXAMPLE,
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @Nullable Map<String, Object> gives,
    @Schema(defaultValue = "false") @Nullable Boolean taxInclusive,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason)
    implements AddOnTermsRequest {
  AddOnTerms terms() {
    return terms(List.of());
  }
}
