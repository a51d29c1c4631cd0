package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.AddOnCode;
import org.jspecify.annotations.Nullable;

/** What somebody wants to subscribe to. */
@Schema(description = "What to subscribe to, and how to pay")
record CheckoutRequest(
    @Schema(example = "pro-monthly", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String planCode,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "1", example = "1")
        @Nullable Integer quantity,
    @Schema(example = "DASHAIN") @Nullable String couponCode,
    @Schema(description = "What is to recur beside the plan; nothing if nothing is said")
        @Nullable List<@Nullable AddOnWish> addOns,
    @Schema(
            description = "widget only where the merchant still uses Khalti's older widget",
            allowableValues = {"web", "widget"},
            defaultValue = "web")
        @Nullable String channel) {
  private static final int MOST = 10_000;

  /** The code as it was given; whether there is such a plan is not for us to say. */
  String plan() {
    List<Violation> violations = new ArrayList<>();
    if (planCode == null || planCode.isBlank()) {
      violations.add(new Violation("planCode", "is required"));
    }
    if (quantity != null && (quantity < 1 || quantity > MOST)) {
      violations.add(new Violation("quantity", "is 1 to " + MOST));
    }
    if (couponCode != null && couponCode.isBlank()) {
      violations.add(new Violation("couponCode", "is not blank"));
    }
    if (planCode == null || !violations.isEmpty()) throw new InvalidRequest(violations);
    return planCode;
  }

  /** What is named beside the plan. */
  StartCheckout.Extras extras() {
    List<Violation> violations = new ArrayList<>();
    Optional<Map<AddOnCode, Integer>> wanted =
        Optional.ofNullable(addOns).map(wishes -> AddOnWish.read(wishes, violations));
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new StartCheckout.Extras(CouponRefusals.named(couponCode), wanted);
  }

  int count() {
    return quantity == null ? 1 : quantity;
  }
}
