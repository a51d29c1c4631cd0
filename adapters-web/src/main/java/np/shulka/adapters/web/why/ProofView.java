package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.payment.KeptReport;
import np.shulka.application.why.Proof;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.SettlementProof;
import org.jspecify.annotations.Nullable;

/** Why an invoice counts as paid. */
@Schema(name = "PaymentProof", description = "Why an invoice counts as paid")
record ProofView(
    UUID invoiceId,
    @Schema(description = "Its fiscal number", example = "2083/84-000001") String number,
    @Schema(allowableValues = {"gateway", "no-charge", "carried"}) String kind,
    @Nullable UUID paymentId,
    @Schema(description = "The answer of the gateway, as it is kept") @Nullable UUID reportId,
    @Schema(description = "The gateway's own word", example = "Completed")
        @Nullable String gatewayStatus,
    @Nullable String gatewayTransactionId,
    @Schema(description = "When we asked the gateway") @Nullable Instant lookedUpAt,
    Instant paidAt,
    @Schema(description = "What the gateway said that it has; else what was due") MoneyView amount,
    String says) {
  static ProofView of(Proof proof) {
    Invoice.Paid paid = proof.invoice();
    Optional<SettlementProof.Gateway> gateway =
        paid.proof() instanceof SettlementProof.Gateway known
            ? Optional.of(known)
            : Optional.empty();
    return new ProofView(
        paid.id().value(),
        paid.number().toString(),
        kind(paid),
        gateway.map(known -> known.of().value()).orElse(null),
        gateway.map(known -> known.report().value()).orElse(null),
        proof.report().map(report -> report.says().text()).orElse(null),
        gateway.map(known -> known.transaction().value()).orElse(null),
        gateway.map(SettlementProof.Gateway::provenAt).orElse(null),
        paid.paidAt(),
        MoneyView.of(gateway.map(SettlementProof.Gateway::amount).orElse(paid.due())),
        says(paid, gateway, proof.report()));
  }

  private static String kind(Invoice.Paid paid) {
    if (paid.proof() instanceof SettlementProof.Gateway) return "gateway";
    return paid.due().isZero() ? "no-charge" : "carried";
  }

  private static String says(
      Invoice.Paid paid, Optional<SettlementProof.Gateway> gateway, Optional<KeptReport> report) {
    return gateway
        .map(
            proof ->
                "The gateway was asked at %s and said \"%s\" for %s, transaction %s."
                    .formatted(
                        proof.provenAt(),
                        report.map(kept -> kept.says().text()).orElse("Completed"),
                        proof.amount(),
                        proof.transaction().value()))
        .orElseGet(
            () ->
                paid.due().isZero()
                    ? "Nothing was due, so nothing had to be paid."
                    : paid.due()
                        + " is less than the gateway takes; it is owed with the next one.");
  }
}
