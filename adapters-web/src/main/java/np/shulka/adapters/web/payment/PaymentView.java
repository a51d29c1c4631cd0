package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** A payment; as wide as the contract. */
@Schema(name = "Payment", description = "One attempt to pay an invoice")
public record PaymentView(
    UUID id,
    UUID invoiceId,
    UUID subscriptionId,
    @Schema(
            allowableValues = {
              "created",
              "initiated",
              "pending",
              "completed",
              "expired",
              "cancelled",
              "failed",
              "mismatched",
              "partially-refunded",
              "refunded"
            })
        String status,
    MoneyView amount,
    @Schema(description = "Khalti's name for the checkout") @Nullable String pidx,
    @Schema(description = "Where the payer pays, while that is possible", format = "uri")
        @Nullable String paymentUrl,
    @Schema(description = "Until when paymentUrl is good") @Nullable Instant expiresAt,
    @Schema(description = "Khalti's own word", example = "Completed")
        @Nullable String gatewayStatus,
    @Nullable String gatewayTransactionId,
    MoneyView refundedAmount,
    @Schema(
            description =
                "What became of the money once it was verified; that it went back later is said by status"
                    + " and refundedAmount",
            allowableValues = {"none", "settled-invoice", "unapplied", "credited", "refunded"})
        String disposition,
    Instant createdAt,
    @Schema(description = "When Khalti said that it is paid") @Nullable Instant verifiedAt,
    @Schema(description = "Until when unapplied money can be used to continue; then it goes back")
        @Nullable Instant usableUntil) {

  /** As it is now, with nothing of it back that we know of. */
  public static PaymentView of(Payment payment) {
    return of(payment, payment instanceof Payment.Refunded ? payment.amount() : Money.ZERO);
  }

  /**
   * As it is now.
   *
   * @param back how much of it is back with its payer
   */
  public static PaymentView of(Payment payment, Money back) {
    GatewaySide gateway = GatewaySide.of(payment);
    return new PaymentView(
        payment.id().value(),
        payment.attempt().purpose().invoice().value(),
        payment.attempt().purpose().subscription().value(),
        status(payment, back, gateway),
        MoneyView.of(payment.amount()),
        gateway.link().pidx(),
        gateway.link().paymentUrl(),
        gateway.link().expiresAt(),
        gateway.says(),
        gateway.proven().transaction(),
        MoneyView.of(back),
        gateway.proven().disposition(),
        payment.attempt().createdAt(),
        gateway.proven().verifiedAt(),
        gateway.proven().usableUntil());
  }

  private static String status(Payment payment, Money back, GatewaySide gateway) {
    if (!(payment instanceof Payment.Completed) || back.isZero()) return gateway.status();
    return back.equals(payment.amount()) ? "refunded" : "partially-refunded";
  }
}
