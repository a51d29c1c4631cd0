package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** A checkout that a partner hands to its subscriber. */
@Schema(name = "PartnerCheckout")
record PartnerCheckoutView(
    @Schema(
            description = "Where the subscriber pays; it lasts. Null where nothing is due now",
            format = "uri")
        @Nullable String payUrl,
    SubscriptionView subscription,
    @Schema(description = "What is owed; null during a trial") @Nullable InvoiceView invoice) {
  static PartnerCheckoutView of(
      StartCheckout.Outcome.Started started, PublicUrl links, Instant now) {
    return new PartnerCheckoutView(
        started
            .invoice()
            .filter(Invoice.Open.class::isInstance)
            .map(open -> links.payLink(open.request().payToken()))
            .orElse(null),
        SubscriptionView.of(started.subscription(), now),
        started.invoice().map(owed -> InvoiceView.of(owed, links)).orElse(null));
  }
}
