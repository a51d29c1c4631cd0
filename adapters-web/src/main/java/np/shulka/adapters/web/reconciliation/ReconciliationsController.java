package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.ListDifferences;
import np.shulka.application.reconciliation.ListReconciliations;
import np.shulka.application.reconciliation.ReadReconciliation;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.ReconciliationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/reconciliations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
    name = "Admin: reconciliations",
    description = "Where our books and Khalti's differ; a report is all that they write")
final class ReconciliationsController {
  private final CompareWithGateway comparing;
  private final ListReconciliations all;
  private final ReadReconciliation one;
  private final ListDifferences report;

  ReconciliationsController(
      CompareWithGateway comparing,
      ListReconciliations all,
      ReadReconciliation one,
      ListDifferences report) {
    this.comparing = comparing;
    this.all = all;
    this.one = one;
    this.report = report;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @ComparesTimeOrFile
  @Refuses("403 forbidden")
  ReconciliationView compare(Caller caller, @RequestBody ReconciliationRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return ReconciliationView.of(comparing.compare(by, request.span()));
  }

  @GetMapping
  @Operation(operationId = "listReconciliations", summary = "Every comparison, newest first")
  @Refuses("403 forbidden")
  ReconciliationList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return ReconciliationList.of(all.list(PageQuery.of(limit, after)));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readReconciliation", summary = "How far a comparison got")
  @Refuses({"403 forbidden", "404 reconciliation-not-found"})
  ReconciliationView read(@PathVariable UUID id) {
    return ReconciliationView.of(one.read(new ReconciliationId(id)));
  }

  @GetMapping("/{id}/differences")
  @Operation(
      operationId = "listDifferences",
      summary = "What differs, in the order in which it was found",
      description = "All of it as a table with `Accept: text/csv`.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = DifferenceList.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Refuses({"403 forbidden", "404 reconciliation-not-found"})
  DifferenceList differences(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable Long after) {
    Page.Request page = PageQuery.of(limit, null);
    List<DifferenceView> found =
        report.list(new ReconciliationId(id), after == null ? 0 : after, page.limit() + 1).stream()
            .map(DifferenceView::of)
            .toList();
    return DifferenceList.of(found, page.limit());
  }
}
