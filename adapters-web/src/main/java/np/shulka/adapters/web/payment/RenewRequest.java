package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.invoice.PaymentRequest;
import org.jspecify.annotations.Nullable;

/** How many periods more somebody wants, and how they pay. */
@Schema(description = "How many periods more, and how to pay")
record RenewRequest(
    @Schema(minimum = "1", maximum = "12", defaultValue = "1") @Nullable Integer periods,
    @Schema(
            allowableValues = {"web", "widget"},
            defaultValue = "web")
        @Nullable String channel) {
  int count() {
    int count = periods == null ? 1 : periods;
    if (count < 1 || count > PaymentRequest.MOST_PERIODS) {
      throw new InvalidRequest(
          List.of(new Violation("periods", "is 1 to " + PaymentRequest.MOST_PERIODS)));
    }
    return count;
  }
}
