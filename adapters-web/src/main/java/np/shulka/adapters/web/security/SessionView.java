package np.shulka.adapters.web.security;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is asking, and where they are. */
@Schema(name = "Session", description = "Who is signed in, if somebody is, and where they are")
record SessionView(
    boolean signedIn,
    @Schema(description = "Who it is, as acts of the staff name them") @Nullable String subject,
    @Nullable String name,
    @Nullable String email,
    @Schema(
            description = "`billing-admin`, `billing-viewer`, or nothing that a subscriber is not",
            example = "[\"billing-admin\"]")
        List<String> roles,
    Merchant merchant,
    @Schema(description = "Whether time can be let pass here; never in production")
        boolean testClock,
    @Schema(description = "What time it is for billing") Instant now) {

  /** Whose subscriptions these are. */
  @Schema(name = "Merchant", description = "Whose subscriptions these are")
  record Merchant(String name) {}
}
