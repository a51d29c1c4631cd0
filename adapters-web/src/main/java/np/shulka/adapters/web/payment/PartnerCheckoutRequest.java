package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner orders for its subscriber. */
@Schema(description = "What to subscribe to")
record PartnerCheckoutRequest(
    @Schema(example = "pro-monthly", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String planCode,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "1", example = "1")
        @Nullable Integer quantity,
    @Schema(example = "DASHAIN") @Nullable String couponCode,
    @Schema(description = "What is to recur beside the plan; nothing if nothing is said")
        @Nullable List<@Nullable AddOnWish> addOns) {

  /** Checked as if the subscriber had ordered. */
  CheckoutRequest asOrdered() {
    return new CheckoutRequest(planCode, quantity, couponCode, addOns, null);
  }
}
