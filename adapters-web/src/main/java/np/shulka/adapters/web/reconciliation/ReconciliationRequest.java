package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.reconciliation.Span;
import org.jspecify.annotations.Nullable;

/** What time is compared with the gateway. */
@Schema(description = "Which attempts are compared: those begun from then on, until before then")
record ReconciliationRequest(
    @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String from,
    @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  Span span() {
    return SpanFields.of(from, to);
  }
}
