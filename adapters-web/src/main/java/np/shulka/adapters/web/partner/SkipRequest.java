package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.audit.By;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;

/** Why somebody is not to get an event. */
@Schema(description = "Why an event is skipped")
record SkipRequest(
    @Schema(
            description = ReasonRequest.DESCRIPTION,
            maxLength = ReasonRequest.LONGEST,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) {
  By by(Subject who) {
    if (reason == null || reason.isBlank() || reason.length() > ReasonRequest.LONGEST) {
      throw new InvalidRequest("reason", "has 1 to " + ReasonRequest.LONGEST + " characters");
    }
    return new By(who, Optional.of(reason.strip()));
  }
}
