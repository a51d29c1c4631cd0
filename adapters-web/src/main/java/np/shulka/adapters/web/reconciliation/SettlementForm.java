package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.reconciliation.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A settlement file as a form sends it. */
@Schema(name = "SettlementForm", description = "A settlement file, and what time it is about")
record SettlementForm(
    @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable MultipartFile file,
    @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String from,
    @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  static final String IN_QUERY = "As in JSON; for a file that is the body";

  Span span() {
    return SpanFields.of(from, to);
  }
}
