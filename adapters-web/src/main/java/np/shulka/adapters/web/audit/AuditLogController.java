package np.shulka.adapters.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.ReadAuditLog;
import np.shulka.application.audit.VerifyAuditLog;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/audit-log", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: audit", description = "What was done by privilege; nothing of it changes")
final class AuditLogController {
  private final ReadAuditLog log;
  private final VerifyAuditLog verifying;

  AuditLogController(ReadAuditLog log, VerifyAuditLog verifying) {
    this.log = log;
    this.verifying = verifying;
  }

  @GetMapping("/verification")
  @Operation(
      operationId = "verifyAuditLog",
      summary = "Whether the log is what was written into it",
      description =
          "Hashes what came since it was found sound last. Whoever gets around the database may"
              + " rewrite what the database remembers too, so compare the head with the one that"
              + " you noted elsewhere: it is in the log and in the metrics of each node.")
  @Refuses("403 forbidden")
  AuditVerificationView verify(
      @RequestParam(required = false)
          @Parameter(description = "From the first entry on, however long that takes")
          @Nullable Boolean whole) {
    return AuditVerificationView.of(verifying.verify(Boolean.TRUE.equals(whole)));
  }

  @GetMapping
  @Operation(operationId = "readAuditLog", summary = "What was done, newest first")
  @Refuses("403 forbidden")
  AuditLogView read(
      @RequestParam(required = false) @Parameter(description = "Only what they did")
          @Nullable String actor,
      @RequestParam(required = false) @Parameter(example = "plan.retired") @Nullable String action,
      @RequestParam(required = false) @Parameter(example = "plan pro-monthly")
          @Nullable String target,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var search =
        new AuditLog.Search(
            Optional.ofNullable(actor).map(AuditLogController::subject),
            Optional.ofNullable(action),
            target == null ? Set.of() : Set.of(target));
    return AuditLogView.of(log.read(search, PageQuery.of(limit, after)));
  }

  private static Subject subject(String actor) {
    try {
      return new Subject(actor);
    } catch (IllegalArgumentException none) {
      throw new InvalidRequest("actor", "is the subject of a token");
    }
  }
}
