package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.payment.UseUnappliedMoney.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of money that was used. */
@Schema(name = "UsedPayment")
record UsedPaymentView(
    PaymentView payment,
    SubscriptionView subscription,
    @Schema(
            description =
                "The tax invoice, or an open one for what is still due; null while it is paused")
        @Nullable InvoiceView invoice) {

  static UsedPaymentView of(Outcome.Used used, CheckoutWire wire) {
    return new UsedPaymentView(
        PaymentView.of(used.payment()),
        SubscriptionView.of(used.subscription(), wire.clock().instant()),
        used.invoice().map(invoice -> InvoiceView.of(invoice, wire.links())).orElse(null));
  }
}
