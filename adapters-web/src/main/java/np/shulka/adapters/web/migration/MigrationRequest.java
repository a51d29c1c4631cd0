package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.audit.By;
import np.shulka.domain.identity.RehearsalId;
import org.jspecify.annotations.Nullable;

/** Which rehearsal is to be done, and why. */
@Schema(description = "The rehearsal that is to be done, and why")
record MigrationRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID rehearsalId,
    @Schema(
            description = ReasonRequest.DESCRIPTION,
            maxLength = ReasonRequest.LONGEST,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {
  RehearsalId rehearsal() {
    if (rehearsalId == null) throw new InvalidRequest("rehearsalId", "is required");
    return new RehearsalId(rehearsalId);
  }

  By by(Caller caller) {
    if (reason == null) throw new InvalidRequest("reason", "is required");
    return ReasonRequest.of(caller, reason);
  }
}
