package np.shulka.adapters.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.ReadAuditLog;
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

  AuditLogController(ReadAuditLog log) {
    this.log = log;
  }

  @GetMapping
  @Operation(operationId = "readAuditLog", summary = "What was done, newest first")
  @Refuses("403 forbidden")
  AuditLogView read(
      @RequestParam(required = false) @Parameter(description = "Only what they did")
          @Nullable String actor,
      @RequestParam(required = false) @Parameter(example = "plan.retired") @Nullable String action,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var search =
        new AuditLog.Search(
            Optional.ofNullable(actor).map(AuditLogController::subject),
            Optional.ofNullable(action));
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
