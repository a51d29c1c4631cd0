package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.SpanQuery;
import np.shulka.application.report.ReportChurn;
import np.shulka.application.report.ReportMrr;
import np.shulka.application.report.ReportRevenue;
import np.shulka.application.report.ReportVat;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/admin/reports",
    produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(
    name = "Admin: reports",
    description =
        "Figures by local days of Asia/Kathmandu, for billing-admin and -viewer. With"
            + " `Accept: text/csv` they come as a file for spreadsheets, in rupees.")
final class ReportsController {
  private final ReportRevenue revenue;
  private final ReportVat vat;
  private final ReportMrr mrr;
  private final ReportChurn churn;

  ReportsController(ReportRevenue revenue, ReportVat vat, ReportMrr mrr, ReportChurn churn) {
    this.revenue = revenue;
    this.vat = vat;
    this.mrr = mrr;
    this.churn = churn;
  }

  @GetMapping("/revenue")
  @Operation(
      operationId = "reportRevenue",
      summary = "What was sold, earned and given back, without tax")
  @Refuses("403 forbidden")
  RevenueReport revenue(
      @RequestParam(required = false) @FirstDay @Nullable String from,
      @RequestParam(required = false) @EndDay @Nullable String to,
      @RequestParam(required = false) @ByMonth @Nullable String interval) {
    Span span = SpanQuery.of(from, to);
    return RevenueReport.of(
        revenue.report(span, SpanQuery.interval(span, interval, Interval.MONTH)));
  }

  @GetMapping("/vat")
  @Operation(
      operationId = "reportVat",
      summary = "Tax owed to the state: tax invoices less credit notes, beside the ledger")
  @Refuses("403 forbidden")
  VatReport vat(
      @RequestParam(required = false) @FirstDay @Nullable String from,
      @RequestParam(required = false) @EndDay @Nullable String to,
      @RequestParam(required = false)
          @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"day", "month", "fiscal-month"},
                      defaultValue = "fiscal-month"))
          @Nullable String interval) {
    Span span = SpanQuery.of(from, to);
    Interval by = SpanQuery.interval(span, interval, Interval.FISCAL_MONTH);
    return VatReport.of(vat.report(span, by), by);
  }

  @GetMapping("/mrr")
  @Operation(
      operationId = "reportMrr",
      summary = "What a month of all that recurs is worth, and how that moved")
  @Refuses("403 forbidden")
  MrrReport mrr(
      @RequestParam(required = false) @FirstDay @Nullable String from,
      @RequestParam(required = false) @EndDay @Nullable String to,
      @RequestParam(required = false) @ByMonth @Nullable String interval) {
    Span span = SpanQuery.of(from, to);
    return MrrReport.of(mrr.report(span, SpanQuery.interval(span, interval, Interval.MONTH)));
  }

  @GetMapping("/churn")
  @Operation(
      operationId = "reportChurn",
      summary = "Paid subscriptions that ended, why, and what a month of them was worth")
  @Refuses("403 forbidden")
  ChurnReport churn(
      @RequestParam(required = false) @FirstDay @Nullable String from,
      @RequestParam(required = false) @EndDay @Nullable String to,
      @RequestParam(required = false) @ByMonth @Nullable String interval) {
    Span span = SpanQuery.of(from, to);
    return ChurnReport.of(churn.report(span, SpanQuery.interval(span, interval, Interval.MONTH)));
  }
}
