package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.adapters.web.wire.CsvTable;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.report.ReportChurn;
import np.shulka.application.report.ReportChurn.Lost;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.EndReason;

/** Subscriptions that ended, by day or month. */
@Schema(
    name = "ChurnReport",
    description = "Paid subscriptions that ended, why, and what a month of them was worth")
record ChurnReport(List<FiguresView> items, FiguresView total) implements CsvTable {

  static ChurnReport of(ReportChurn.Report report) {
    return new ChurnReport(
        report.parts().stream().map(FiguresView::of).toList(), FiguresView.of(report.total()));
  }

  @Override
  public String fileName() {
    return "churn-" + total.from + "-" + total.to;
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("from", "to", "opening count", "opening mrr"));
    for (LostView lost : total.ended) {
      header.add(lost.reason + " count");
      header.add(lost.reason + " mrr");
    }
    return header;
  }

  @Override
  public Stream<List<String>> rows() {
    return items.stream().map(FiguresView::row);
  }

  /** One day or month, or all of it. */
  @Schema(name = "ChurnFigures")
  record FiguresView(
      LocalDate from,
      @Schema(description = "The first day that is not part of it") LocalDate to,
      @Schema(description = "Subscriptions that are worth something as the first day begins")
          long openingCount,
      @Schema(description = "What a month of them is worth") MoneyView openingMrr,
      List<LostView> ended) {

    static FiguresView of(ReportChurn.Figures it) {
      return new FiguresView(
          it.span().from(),
          it.span().to(),
          it.opening().subscriptions(),
          MoneyView.of(it.opening().monthly()),
          Stream.of(EndReason.CANCELLED, EndReason.UNPAID, EndReason.REFUNDED)
              .map(why -> LostView.of(why, it))
              .toList());
    }

    List<String> row() {
      List<String> row =
          new ArrayList<>(
              List.of(
                  from.toString(),
                  to.toString(),
                  Long.toString(openingCount),
                  NetView.rupees(openingMrr)));
      for (LostView lost : ended) {
        row.add(Long.toString(lost.count));
        row.add(NetView.rupees(lost.mrr));
      }
      return row;
    }
  }

  /** What ended for one reason. */
  @Schema(name = "ChurnByReason")
  record LostView(
      @Schema(allowableValues = {"cancelled", "unpaid", "refunded"}) String reason,
      @Schema(minimum = "0") long count,
      @Schema(description = "What a month of them was worth as they ended") MoneyView mrr) {

    static LostView of(EndReason reason, ReportChurn.Figures it) {
      Lost lost = it.ended().getOrDefault(reason, new Lost(0, Money.ZERO));
      return new LostView(Words.kebab(reason), lost.subscriptions(), MoneyView.of(lost.monthly()));
    }
  }
}
