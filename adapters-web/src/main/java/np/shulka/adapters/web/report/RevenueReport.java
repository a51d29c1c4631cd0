package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.adapters.web.wire.CsvTable;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.application.report.ReportRevenue;
import org.jspecify.annotations.Nullable;

/** Revenue by day or month. */
@Schema(
    name = "RevenueReport",
    description = "Revenue without tax, by local day or month, out of the ledger")
record RevenueReport(
    List<FiguresView> items,
    FiguresView total,
    @Schema(description = "Days from then on are not closed: what they earn is still to come")
        @Nullable LocalDate openFrom)
    implements CsvTable {

  static RevenueReport of(ReportRevenue.Report report) {
    return new RevenueReport(
        report.parts().stream().map(FiguresView::of).toList(),
        FiguresView.of(report.total()),
        report.openFrom().orElse(null));
  }

  @Override
  public String fileName() {
    return "revenue-" + total.from + "-" + total.to;
  }

  @Override
  public List<String> header() {
    return List.of(
        "from", "to", "sold", "earned", "given back", "net", "refunded", "deferred", "credit");
  }

  @Override
  public Stream<List<String>> rows() {
    return items.stream().map(FiguresView::row);
  }

  /** One day or month, or all of it. */
  @Schema(name = "RevenueFigures")
  record FiguresView(
      LocalDate from,
      @Schema(description = "The first day that is not part of it") LocalDate to,
      @Schema(description = "Deferred by invoices settled then, less what changes gave back")
          NetView sold,
      @Schema(description = "What these days earned of what was deferred") NetView earned,
      @Schema(description = "Revenue that went back with credit notes of refunds")
          NetView givenBack,
      @Schema(description = "Earned, less what was given back") NetView net,
      @Schema(description = "Money that went back to payers, with tax") NetView refunded,
      @Schema(description = "Paid for and not earned when the last day is over") NetView deferred,
      @Schema(description = "What subscribers have to their credit then") NetView credit) {

    static FiguresView of(ReportRevenue.Figures it) {
      return new FiguresView(
          it.span().from(),
          it.span().to(),
          NetView.of(it.sold()),
          NetView.of(it.earned()),
          NetView.of(it.givenBack()),
          NetView.of(it.net()),
          NetView.of(it.refunded()),
          NetView.of(it.deferred()),
          NetView.of(it.credit()));
    }

    List<String> row() {
      return Stream.concat(
              Stream.of(from.toString(), to.toString()),
              Stream.of(sold, earned, givenBack, net, refunded, deferred, credit)
                  .map(NetView::rupees))
          .toList();
    }
  }
}
