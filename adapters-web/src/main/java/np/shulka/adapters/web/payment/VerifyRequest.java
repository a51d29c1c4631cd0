package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.payment.Pidx;
import org.jspecify.annotations.Nullable;

/** Which checkout is to be verified. */
@Schema(description = "Which checkout to ask Khalti about")
record VerifyRequest(
    @Schema(
            description = "Khalti's name for the checkout",
            example = "bZQLD9wRVWo4CdESSfuSsB",
            maxLength = 128,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String pidx) {
  Pidx named() {
    if (pidx == null || pidx.isBlank()) throw new InvalidRequest("pidx", "is required");
    try {
      return new Pidx(pidx);
    } catch (IllegalArgumentException impossible) {
      throw new InvalidRequest("pidx", "is 1 to 128 visible ASCII characters");
    }
  }
}
