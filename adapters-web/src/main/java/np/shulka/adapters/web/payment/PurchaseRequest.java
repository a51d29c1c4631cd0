package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.application.change.PurchaseWish;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;

/** What somebody wants once, and how they pay. */
@Schema(description = "What to buy once, and how to pay")
record PurchaseRequest(
    @Schema(example = "onboarding", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String addOnCode,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "1") @Nullable Integer quantity,
    @Schema(description = "Do it for what was quoted, or not at all") @Nullable UUID quoteId,
    @Schema(
            allowableValues = {"web", "widget"},
            defaultValue = "web")
        @Nullable String channel) {

  PurchaseWish wish(Subject by, UUID subscription) {
    List<Violation> violations = new ArrayList<>();
    int count = Optional.ofNullable(quantity).orElse(1);
    if (!AddOnWish.isCount(count)) violations.add(new Violation("quantity", "is 1 to 10000"));
    if (addOnCode == null || addOnCode.isBlank()) {
      violations.add(new Violation("addOnCode", "is required"));
      throw new InvalidRequest(violations);
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new PurchaseWish(by, new SubscriptionId(subscription), AddOnWish.code(addOnCode), count);
  }

  Optional<QuoteId> quote() {
    return Optional.ofNullable(quoteId).map(QuoteId::new);
  }
}
