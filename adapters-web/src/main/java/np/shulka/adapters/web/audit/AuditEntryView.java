package np.shulka.adapters.web.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import np.shulka.application.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** One thing that was done by privilege. */
@Schema(name = "AuditEntry", description = "One thing that was done by privilege")
public record AuditEntryView(
    UUID id,
    @Schema(description = "The subject of their token", example = "ram") String actor,
    @Schema(example = "plan.retired") String action,
    @Schema(example = "plan pro-monthly") String target,
    @Nullable String reason,
    @Schema(
            description = "What it was; empty where there was nothing",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> before,
    @Schema(
            description = "What it became",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> after,
    Instant createdAt) {
  /** As it was written. */
  public static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.actor().value(),
        entry.action(),
        entry.target(),
        entry.reason().orElse(null),
        new TreeMap<>(entry.change().before()),
        new TreeMap<>(entry.change().after()),
        entry.at());
  }
}
