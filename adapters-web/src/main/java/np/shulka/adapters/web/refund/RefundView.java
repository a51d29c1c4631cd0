package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import org.jspecify.annotations.Nullable;

/** A refund; as wide as the contract, and what an operator has to know besides. */
@Schema(name = "Refund", description = "Money on its way back to its payer")
record RefundView(
    UUID id,
    UUID paymentId,
    @Schema(
            description =
                "The invoice that is taken back; another than the payment's own where a change set"
                    + " the payment off against it")
        UUID invoiceId,
    MoneyView amount,
    @Schema(
            description =
                "What becomes credit again beside that, where credit paid for a period that is"
                    + " taken back before it begins")
        MoneyView credited,
    String reason,
    @Schema(allowableValues = {"requested", "sent", "confirmed", "unknown", "rejected"})
        String status,
    @Schema(description = "Whether somebody else has to approve it") boolean awaitsApproval,
    @Schema(description = "Whether asking Khalti does not decide it, and a person has to")
        boolean parked,
    @Schema(description = "Why it is parked or rejected") @Nullable String detail,
    @Schema(
            description = "A stable name for that; none where Khalti or a person said it",
            example = "answer-lost")
        @Nullable String detailCode,
    @Schema(
            description = "What becomes of the subscription",
            allowableValues = {"keep", "end-now", "end-at-period-end"})
        String subscription,
    @Schema(
            description =
                "Who asked for it; shulka if nobody did, and it is proposed because its payer did"
                    + " not use the money within 72 hours; none if it was made at Khalti and found"
                    + " there")
        @Nullable String requestedBy,
    Instant createdAt) {

  static RefundView of(Refund refund) {
    return new RefundView(
        refund.id().value(),
        refund.intent().about().payment().value(),
        refund.intent().about().invoice().value(),
        MoneyView.of(refund.intent().amount()),
        MoneyView.of(refund.intent().asCredit()),
        refund.intent().origin().reason(),
        status(refund),
        refund instanceof Refund.AwaitingApproval,
        refund instanceof Refund.Parked,
        why(refund).map(Why::words).orElse(null),
        why(refund).flatMap(Why::code).orElse(null),
        Effects.word(refund.intent().effect()),
        refund.intent().origin() instanceof Origin.Asked asked ? asked.by().value() : null,
        refund.intent().createdAt());
  }

  private static String status(Refund refund) {
    return switch (refund) {
      case Refund.AwaitingApproval _, Refund.Requested _ -> "requested";
      case Refund.Sent _ -> "sent";
      case Refund.Unknown _, Refund.Parked _ -> "unknown";
      case Refund.Confirmed _ -> "confirmed";
      case Refund.Rejected _ -> "rejected";
    };
  }

  private static Optional<Why> why(Refund refund) {
    return switch (refund) {
      case Refund.Parked parked -> Optional.of(parked.why());
      case Refund.Rejected rejected -> Optional.of(rejected.why());
      case Refund _ -> Optional.empty();
    };
  }
}
