package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import np.shulka.adapters.web.wire.CsvTable;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.application.report.ReportVat;
import np.shulka.domain.money.BsDate;
import np.shulka.domain.report.Interval;
import org.jspecify.annotations.Nullable;

/** Tax by day or month. */
@Schema(
    name = "VatReport",
    description = "Tax owed to the state: tax invoices less credit notes, beside the ledger")
record VatReport(List<FiguresView> items, FiguresView total) implements CsvTable {

  static VatReport of(ReportVat.Report report, Interval by) {
    boolean fiscal = by == Interval.FISCAL_MONTH;
    return new VatReport(
        report.parts().stream()
            .map(part -> FiguresView.of(part, fiscal ? month(part) : null))
            .toList(),
        FiguresView.of(report.total(), null));
  }

  /** The fiscal month that its days lie in. */
  private static String month(ReportVat.Figures part) {
    BsDate first = BsDate.of(part.span().from());
    return String.format(Locale.ROOT, "%04d-%02d", first.year(), first.month());
  }

  @Override
  public String fileName() {
    return "vat-" + total.from + "-" + total.to;
  }

  @Override
  public List<String> header() {
    return List.of(
        "fiscal month",
        "from",
        "to",
        "invoices",
        "taxable sales",
        "exempt sales",
        "output vat",
        "credits",
        "credited taxable",
        "credited exempt",
        "credited vat",
        "vat due",
        "vat in ledger",
        "agrees");
  }

  @Override
  public Stream<List<String>> rows() {
    return items.stream().map(FiguresView::row);
  }

  /** One day or month, or all of it. */
  @Schema(name = "VatFigures")
  record FiguresView(
      @Schema(description = "By fiscal month, its Bikram Sambat name", example = "2083-04")
          @Nullable String fiscalMonth,
      LocalDate from,
      @Schema(description = "The first day that is not part of it") LocalDate to,
      @Schema(description = "Tax invoices issued then") DocumentsView invoices,
      @Schema(description = "Credited of tax invoices then, by changes and by refunds")
          DocumentsView credits,
      @Schema(description = "Output tax of the invoices, less that of the credits") NetView due,
      @Schema(description = "By how much more is owed after these days, in the ledger")
          NetView booked,
      @Schema(description = "Whether both say the same; else the report is to be doubted")
          boolean agrees) {

    static FiguresView of(ReportVat.Figures it, @Nullable String fiscalMonth) {
      return new FiguresView(
          fiscalMonth,
          it.span().from(),
          it.span().to(),
          DocumentsView.of(it.invoices()),
          DocumentsView.of(it.credits()),
          NetView.of(it.due()),
          NetView.of(it.booked()),
          it.agrees());
    }

    List<String> row() {
      return Stream.of(
              Stream.of(fiscalMonth == null ? "" : fiscalMonth, from.toString(), to.toString()),
              invoices.cells(),
              credits.cells(),
              Stream.of(due.rupees(), booked.rupees(), agrees ? "yes" : "no"))
          .flatMap(cells -> cells)
          .toList();
    }
  }

  /** What documents say together. */
  @Schema(name = "VatDocuments")
  record DocumentsView(
      @Schema(description = "How many", minimum = "0") long count,
      @Schema(description = "Amounts that are taxed, without the tax") MoneyView taxable,
      @Schema(description = "Amounts on which there is no tax") MoneyView exempt,
      MoneyView tax) {

    static DocumentsView of(ReportVat.Documents it) {
      return new DocumentsView(
          it.count(),
          MoneyView.of(it.taxable()),
          MoneyView.of(it.exempt()),
          MoneyView.of(it.tax()));
    }

    Stream<String> cells() {
      return Stream.concat(
          Stream.of(Long.toString(count)), Stream.of(taxable, exempt, tax).map(NetView::rupees));
    }
  }
}
