package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.refund.ReadRefundable;
import np.shulka.domain.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** What can go back of a payment for one invoice. */
@Schema(name = "Refundable", description = "What can go back of a payment for one invoice")
record RefundableView(
    UUID invoiceId,
    @Schema(description = "Of the tax invoice; none where nothing was owed")
        @Nullable String invoiceNumber,
    @Schema(description = "At most that") MoneyView left) {
  static RefundableView of(ReadRefundable.Part part) {
    Invoice invoice = part.invoice();
    return new RefundableView(
        invoice.id().value(),
        invoice instanceof Invoice.Paid paid ? paid.number().toString() : null,
        MoneyView.of(part.left()));
  }
}
