package np.shulka.adapters.web.clock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.wire.ReasonRequest;
import org.jspecify.annotations.Nullable;

/** To when the clock is moved, and why. */
@Schema(description = "To when the clock is moved, and why")
record TestClockRequest(
    @Schema(
            description = "Not before what the clock shows, and at most five years after it",
            format = "date-time",
            example = "2027-02-10T03:15:00Z",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String now,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {

  Instant to() {
    if (now == null) throw new InvalidRequest("now", "is required");
    try {
      return Instant.parse(now);
    } catch (DateTimeParseException none) {
      throw new InvalidRequest("now", "is an instant: 2027-02-10T03:15:00Z");
    }
  }
}
