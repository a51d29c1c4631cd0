package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import org.jspecify.annotations.Nullable;

/** A checkout that is under way, or done where nothing is due now. */
@Schema(name = "Checkout")
record CheckoutView(
    SubscriptionView subscription,
    @Schema(description = "What is owed; null during a trial") @Nullable InvoiceView invoice,
    @Schema(description = "How to pay it; null where nothing is due now")
        @Nullable PaymentView payment) {}
