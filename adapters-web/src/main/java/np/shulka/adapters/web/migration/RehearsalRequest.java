package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.wire.InstantField;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.domain.catalog.Lead;
import org.jspecify.annotations.Nullable;

/** Which version subscribers would be moved to, and how soon. */
@Schema(
    description = "Either a notice in days or the instant from which periods are of the version")
record RehearsalRequest(
    @Schema(minimum = "1", example = "2", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Integer toVersion,
    @Schema(minimum = "0", maximum = "730", example = "30") @Nullable Integer noticeDays,
    @Schema(format = "date-time", example = "2026-05-10T00:00:00+05:45")
        @Nullable String effectiveFrom,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  int version() {
    if (toVersion == null) throw new InvalidRequest("toVersion", "is required");
    return toVersion;
  }

  Lead lead() {
    if ((noticeDays == null) == (effectiveFrom == null)) {
      throw new InvalidRequest("noticeDays", "or effectiveFrom: one of them");
    }
    if (effectiveFrom != null) {
      return new Lead.Until(InstantField.of("effectiveFrom", effectiveFrom));
    }
    int days = noticeDays == null ? -1 : noticeDays;
    if (days < 0 || days > Lead.Days.MOST) {
      throw new InvalidRequest("noticeDays", "is 0 to " + Lead.Days.MOST);
    }
    return new Lead.Days(days);
  }
}
