package np.shulka.adapters.web.report;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.adapters.web.wire.CsvTable;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.report.ReportMrr;
import np.shulka.domain.report.Movement;

/** Recurring value by day or month. */
@Schema(
    name = "MrrReport",
    description = "What a month of all that recurs is worth without tax, and how that moved")
record MrrReport(List<FiguresView> items, FiguresView total) implements CsvTable {

  static MrrReport of(ReportMrr.Report report) {
    return new MrrReport(
        report.parts().stream().map(FiguresView::of).toList(), FiguresView.of(report.total()));
  }

  @Override
  public String fileName() {
    return "mrr-" + total.from + "-" + total.to;
  }

  @Override
  public List<String> header() {
    return Stream.of(
            Stream.of("from", "to", "opening"),
            Arrays.stream(Movement.values()).map(Words::kebab),
            Stream.of("closing", "subscribers"))
        .flatMap(cells -> cells)
        .toList();
  }

  @Override
  public Stream<List<String>> rows() {
    return items.stream().map(FiguresView::row);
  }

  /** One day or month, or all of it. */
  @Schema(name = "MrrFigures")
  record FiguresView(
      LocalDate from,
      @Schema(description = "The first day that is not part of it") LocalDate to,
      @Schema(description = "At the first moment of the first day") MoneyView opening,
      @Schema(description = "What leads from opening to closing, subscriber by subscriber")
          List<MovementView> movements,
      @Schema(description = "At the first moment after the last day") MoneyView closing,
      @Schema(description = "How many are worth something then", minimum = "0") long subscribers) {

    static FiguresView of(ReportMrr.Figures it) {
      return new FiguresView(
          it.span().from(),
          it.span().to(),
          MoneyView.of(it.opening()),
          Arrays.stream(Movement.values())
              .map(why -> MovementView.of(why, requireNonNull(it.moved().get(why))))
              .toList(),
          MoneyView.of(it.closing()),
          it.subscribers());
    }

    List<String> row() {
      return Stream.of(
              Stream.of(from.toString(), to.toString(), NetView.rupees(opening)),
              movements.stream().map(moved -> moved.by().rupees()),
              Stream.of(NetView.rupees(closing), Long.toString(subscribers)))
          .flatMap(cells -> cells)
          .toList();
    }
  }

  /** One way in which it moved. */
  @Schema(name = "MrrMovement")
  record MovementView(
      @Schema(
              allowableValues = {
                "new",
                "reactivated",
                "expansion",
                "contraction",
                "paused",
                "churned"
              })
          String movement,
      @Schema(minimum = "0") long subscribers,
      @Schema(description = "Below zero where the value fell") NetView by) {

    static MovementView of(Movement why, ReportMrr.Moved moved) {
      return new MovementView(Words.kebab(why), moved.subscribers(), NetView.of(moved.by()));
    }
  }
}
