package np.shulka.adapters.web.wire;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.audit.By;
import org.jspecify.annotations.Nullable;

/** Why an admin does something, as they put it. */
@Schema(description = "Why, if you care to say")
public record ReasonRequest(
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  public static final String DESCRIPTION = "Why; kept in the audit log";
  public static final int LONGEST = 1_000;

  /** Who does it, with a body or without. */
  public static By by(Caller caller, @Nullable ReasonRequest request) {
    return of(caller, request == null ? null : request.reason());
  }

  /** Who does it, and why if they say so. */
  public static By of(Caller caller, @Nullable String reason) {
    if (reason == null) return new By(caller.subject(), Optional.empty());
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new InvalidRequest("reason", "has 1 to " + LONGEST + " characters");
    }
    return new By(caller.subject(), Optional.of(reason.strip()));
  }
}
