package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.catalog.Migration;

/** A migration that was announced. */
@Schema(name = "Migration", description = "That older subscriptions go on with a newer version")
record MigrationView(
    UUID id,
    @Schema(description = "Counts the migrations of the plan") int number,
    String planCode,
    int toVersion,
    UUID rehearsalId,
    Instant announcedAt,
    @Schema(description = "Periods that start from then on are of the newer version")
        Instant effectiveFrom) {
  static MigrationView of(Migration migration) {
    return new MigrationView(
        migration.id().value(),
        migration.number(),
        migration.to().code().value(),
        migration.to().version(),
        migration.rehearsal().value(),
        migration.announcedAt(),
        migration.effectiveFrom());
  }
}
