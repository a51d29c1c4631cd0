package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Reconciliation;
import org.jspecify.annotations.Nullable;

/** A comparison, and how far it got. */
@Schema(name = "Reconciliation", description = "A comparison, and how far it got")
record ReconciliationView(
    UUID id,
    @Schema(
            description = "What our books are compared with",
            allowableValues = {"gateway", "settlement"})
        String against,
    Instant from,
    Instant to,
    @Schema(allowableValues = {"running", "done", "failed"}) String status,
    @Schema(
            description = "What it is at, or was at last",
            allowableValues = {"attempts", "transactions", "rows", "booked"})
        String stage,
    @Schema(description = "How many attempts, or rows and payments, were compared") long asked,
    @Schema(description = "How many there are") long of,
    @Schema(description = "How many differences were listed so far") long differences,
    String startedBy,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Schema(description = "Why it failed") @Nullable String failure) {
  static ReconciliationView of(Reconciliation run) {
    Reconciliation.Terms terms = run.terms();
    return new ReconciliationView(
        run.id().value(),
        terms.against() instanceof Against.Gateway ? "gateway" : "settlement",
        terms.span().from(),
        terms.span().to(),
        status(run),
        run.progress().stage().name().toLowerCase(Locale.ROOT),
        run.progress().asked(),
        run.progress().of(),
        run.progress().found(),
        terms.by().value(),
        terms.createdAt(),
        endedAt(run),
        run instanceof Reconciliation.Failed failed ? failed.why() : null);
  }

  private static String status(Reconciliation run) {
    return switch (run) {
      case Reconciliation.Running _ -> "running";
      case Reconciliation.Done _ -> "done";
      case Reconciliation.Failed _ -> "failed";
    };
  }

  private static @Nullable Instant endedAt(Reconciliation run) {
    return switch (run) {
      case Reconciliation.Running _ -> null;
      case Reconciliation.Done done -> done.at();
      case Reconciliation.Failed failed -> failed.at();
    };
  }
}
