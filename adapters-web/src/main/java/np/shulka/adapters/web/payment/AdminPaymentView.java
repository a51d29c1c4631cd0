package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.payment.PaymentFile;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** A payment as its payer sees it, and all that Khalti said about it. */
@Schema(name = "AdminPayment", description = "A payment, and every report of Khalti about it")
record AdminPaymentView(
    UUID id,
    UUID subscriberId,
    UUID invoiceId,
    UUID subscriptionId,
    @Schema(description = "As in Payment") String status,
    MoneyView amount,
    @Nullable String pidx,
    @Nullable String paymentUrl,
    @Nullable Instant expiresAt,
    @Nullable String gatewayStatus,
    @Nullable String gatewayTransactionId,
    MoneyView refundedAmount,
    @Schema(
            description =
                "What a refund can give back now, by the invoice that is taken back: its own first,"
                    + " then those against which changes set off what was not used of it")
        List<RefundableView> refundable,
    @Schema(description = "As in Payment") String disposition,
    Instant createdAt,
    @Nullable Instant verifiedAt,
    @Schema(description = "Why it is in quarantine, if it is") @Nullable String mismatchReason,
    @Schema(description = "A stable name for that", example = "another-amount")
        @Nullable String mismatchCode,
    @Schema(description = "Oldest first") List<ReportView> reports) {
  static AdminPaymentView of(PaymentFile file, RefundedAmounts refunded) {
    PaymentView payment = refunded.view(file.payment());
    return new AdminPaymentView(
        payment.id(),
        file.payment().attempt().purpose().subscriber().value(),
        payment.invoiceId(),
        payment.subscriptionId(),
        payment.status(),
        payment.amount(),
        payment.pidx(),
        payment.paymentUrl(),
        payment.expiresAt(),
        payment.gatewayStatus(),
        payment.gatewayTransactionId(),
        payment.refundedAmount(),
        refunded.left(file.payment()),
        payment.disposition(),
        payment.createdAt(),
        payment.verifiedAt(),
        file.payment() instanceof Payment.Mismatched held ? held.why().words() : null,
        file.payment() instanceof Payment.Mismatched held ? held.why().code().orElse(null) : null,
        file.reports().stream().map(ReportView::of).toList());
  }
}
