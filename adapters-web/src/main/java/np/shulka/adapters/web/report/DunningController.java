package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.ListFile;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.SpanQuery;
import np.shulka.adapters.web.wire.WholeList;
import np.shulka.application.report.ListLost;
import np.shulka.application.report.ListOverdue;
import np.shulka.application.report.ListRecovered;
import np.shulka.application.report.Overdue;
import np.shulka.application.report.ReportDunning;
import np.shulka.application.subscriber.NameSubscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/reports/dunning")
@Tag(name = "Admin: reports")
final class DunningController {
  private final ReportDunning dunning;
  private final ListOverdue overdue;
  private final ListRecovered recovered;
  private final ListLost lost;
  private final NameSubscribers naming;

  DunningController(
      ReportDunning dunning,
      ListOverdue overdue,
      ListRecovered recovered,
      ListLost lost,
      NameSubscribers naming) {
    this.dunning = dunning;
    this.overdue = overdue;
    this.recovered = recovered;
    this.lost = lost;
    this.naming = naming;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "reportDunning",
      summary = "Who is past due now, and what became of what was past due in those days",
      description =
          "As a file for spreadsheets it is the whole list of who is past due now; with days also"
              + " each that was recovered or lost on them.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = DunningReport.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @Refuses("403 forbidden")
  DunningReport report(
      @RequestParam(required = false)
          @Parameter(
              description = "The first local day",
              required = true,
              schema = @Schema(format = "date"))
          @Nullable String from,
      @RequestParam(required = false)
          @Parameter(
              description = "The first local day that is not part of it",
              required = true,
              schema = @Schema(format = "date"))
          @Nullable String to,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Overdue.Outcome outcome = dunning.report(SpanQuery.of(from, to));
    Page<Overdue.Waiting> page = overdue.list(PageQuery.of(limit, after));
    return DunningReport.of(
        outcome, page, naming.name(page.items().stream().map(Overdue.Waiting::subscriber)));
  }

  /** Without days it is only who is past due now. */
  @Hidden
  @GetMapping(produces = "text/csv")
  ListFile file(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Stream<List<String>> rows = WholeList.of(overdue::list).map(OverdueRow::of);
    if (from != null || to != null) {
      Span span = SpanQuery.of(from, to);
      rows = Stream.concat(rows, became("recovered", page -> recovered.list(span, page)));
      rows = Stream.concat(rows, became("lost", page -> lost.list(span, page)));
    }
    return new ListFile("past-due", OverdueRow.HEADER, rows);
  }

  private static Stream<List<String>> became(
      String what, Function<Page.Request, Page<Overdue.Became>> list) {
    return WholeList.of(list).map(it -> OverdueRow.of(what, it));
  }
}
