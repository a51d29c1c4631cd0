package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.subscription.SubscriptionView;

/** What is known after Khalti was asked. */
@Schema(name = "Verification")
record VerificationView(
    @Schema(
            description = "completed by this call, already-completed before it, or not known yet",
            allowableValues = {"completed", "already-completed", "pending"})
        String outcome,
    PaymentView payment,
    SubscriptionView subscription) {}
