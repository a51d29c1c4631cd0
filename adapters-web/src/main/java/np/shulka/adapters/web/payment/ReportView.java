package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.payment.KeptReport;
import org.jspecify.annotations.Nullable;

/** What Khalti answered once, as it was kept. */
@Schema(name = "GatewayReport", description = "What Khalti answered once, kept and never edited")
record ReportView(
    UUID id,
    Instant askedAt,
    @Schema(description = "Khalti's own word", example = "Completed") String gatewayStatus,
    MoneyView total,
    @Nullable String gatewayTransactionId,
    @Schema(example = "200") int httpStatus,
    @Schema(description = "The answer as it came") String body) {
  static ReportView of(KeptReport report) {
    return new ReportView(
        report.id().value(),
        report.raw().askedAt(),
        report.says().text(),
        MoneyView.of(report.total()),
        report.transaction().orElse(null),
        report.raw().httpStatus(),
        report.raw().body());
  }
}
