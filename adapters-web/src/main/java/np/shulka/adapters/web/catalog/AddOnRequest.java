package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.ExtraView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import org.jspecify.annotations.Nullable;

/** A new add-on. */
@Schema(description = "An add-on to put on sale; it is taxed with 13 % VAT")
record AddOnRequest(
    @Schema(
            description = "kebab-case, 1 to 64 characters; never used again",
            example = "extra-storage",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String code,
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
  private static final Violation NO_CODE =
      new Violation("code", "is kebab-case, 1 to 64 characters");

  AddOnTerms terms() {
    return terms(addOnCode().isPresent() ? List.of() : List.of(NO_CODE));
  }

  AddOnCode addOnCodeOrThrow() {
    return addOnCode().orElseThrow(() -> new InvalidRequest(List.of(NO_CODE)));
  }

  private Optional<AddOnCode> addOnCode() {
    return Optional.ofNullable(code).flatMap(AddOnRequest::codeOf);
  }

  /** As callers write it. */
  static Optional<AddOnCode> codeOf(String text) {
    try {
      return Optional.of(new AddOnCode(text));
    } catch (IllegalArgumentException notACode) {
      return Optional.empty();
    }
  }
}
