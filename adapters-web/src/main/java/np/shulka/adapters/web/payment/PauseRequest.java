package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Until when a subscription is to stand still. */
@Schema(description = "Until when it is to stand still")
record PauseRequest(
    @Schema(
            description = "As long as the plan allows if nothing is said",
            format = "date-time",
            example = "2026-04-05T04:15:00Z")
        @Nullable String until) {
  Optional<Instant> instant() {
    if (until == null) return Optional.empty();
    try {
      // as exact as the store is
      return Optional.of(OffsetDateTime.parse(until).toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException notATime) {
      throw new InvalidRequest("until", "is a time like 2026-04-05T04:15:00Z");
    }
  }
}
