package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.audit.By;
import org.jspecify.annotations.Nullable;

/** Why somebody agrees, and the number that Khalti may want. */
@Schema(description = "Why, if you care to say, and the payer's number where a bank paid")
record ApproveRequest(
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason,
    @Schema(description = "The payer's Khalti number, where a bank paid", example = "9800000001")
        @Nullable String mobile) {

  static By by(Caller caller, @Nullable ApproveRequest request) {
    return ReasonRequest.of(caller, request == null ? null : request.reason());
  }

  /** The number; none where nothing is said. */
  static Optional<String> numberIn(@Nullable ApproveRequest request) {
    if (request == null || request.mobile() == null) return Optional.empty();
    if (RefundRequest.isNumber(request.mobile())) return Optional.of(request.mobile());
    throw new InvalidRequest("mobile", RefundRequest.NO_NUMBER);
  }
}
