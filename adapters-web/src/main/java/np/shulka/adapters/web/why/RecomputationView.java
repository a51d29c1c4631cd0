package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.why.Recomputation;
import org.jspecify.annotations.Nullable;

/** A run in which every invoice is worked out once more. */
@Schema(name = "Recomputation", description = "A run that works every invoice out once more")
record RecomputationView(
    UUID id,
    @Schema(allowableValues = {"running", "finished"}) String status,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "How many invoices were looked at") int checked,
    @Schema(description = "Changes from before it was kept what they were worked out from")
        int unexplained,
    @Schema(description = "How many invoices come to something else") int differing,
    @Schema(description = "How many invoices cannot be read; they are listed and passed over")
        int unreadable) {
  static RecomputationView of(Recomputation run) {
    @Nullable Instant finished =
        run instanceof Recomputation.Finished done ? done.finishedAt() : null;
    return new RecomputationView(
        run.id().value(),
        finished == null ? "running" : "finished",
        run.startedAt(),
        finished,
        run.progress().checked(),
        run.progress().unexplained(),
        run.progress().differing(),
        run.progress().unreadable());
  }
}
