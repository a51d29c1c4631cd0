package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.audit.By;
import org.jspecify.annotations.Nullable;

/** How a refund ended that nobody could tell by asking, and how one knows. */
@Schema(description = "How it ended, as Khalti's dashboard says")
record ResolveRequest(
    @Schema(
            allowableValues = {"confirmed", "rejected"},
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String outcome,
    @Schema(
            description = "The evidence, kept in the audit log",
            maxLength = 1000,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String note) {
  private static final int LONGEST = 1_000;

  /** Whether the money went back. */
  boolean isDone() {
    List<Violation> violations = new ArrayList<>();
    if (!"confirmed".equals(outcome) && !"rejected".equals(outcome)) {
      violations.add(new Violation("outcome", "is confirmed or rejected"));
    }
    if (note == null || note.isBlank() || note.length() > LONGEST) {
      violations.add(new Violation("note", "has 1 to " + LONGEST + " characters"));
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return "confirmed".equals(outcome);
  }

  By by(Caller caller) {
    return new By(caller.subject(), Optional.ofNullable(note).map(String::strip));
  }
}
