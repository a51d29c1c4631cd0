package np.shulka.application.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import np.shulka.application.report.TaxRegister.Source;
import np.shulka.application.report.TaxRegister.Sum;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shows the tax that is owed to the state: what tax invoices say less what was credited of them,
 * and beside it what the ledger says, which has to be the same.
 */
@PrimaryPort
public final class ReportVat {
  private final TaxRegister register;
  private final ZoneId zone;

  public ReportVat(TaxRegister register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  public Report report(Span span, Interval interval) {
    List<Sum> found = new ArrayList<>();
    register.read(span, zone, found::add);
    List<Figures> parts = span.by(interval).stream().map(part -> Figures.of(part, found)).toList();
    return new Report(parts, Figures.of(span, found));
  }

  /** Figures by interval, and over all of them. */
  public record Report(List<Figures> parts, Figures total) {}

  /**
   * The tax of one stretch of local days.
   *
   * @param invoices tax invoices that were issued on these days
   * @param credits what was credited of tax invoices on these days, by changes and refunds
   * @param booked by how much more is owed to the state after these days, in the ledger
   */
  public record Figures(Span span, Documents invoices, Documents credits, Net booked) {

    /** What is owed to the state for these days. */
    public Net due() {
      return Net.between(invoices.tax(), credits.tax());
    }

    /**
     * Whether documents and ledger say the same; a report in which they do not is to be doubted.
     */
    public boolean agrees() {
      return due().equals(booked);
    }

    static Figures of(Span span, List<Sum> all) {
      List<Sum> within = all.stream().filter(sum -> span.contains(sum.day())).toList();
      return new Figures(
          span,
          Documents.of(within, EnumSet.of(Source.TAX_INVOICE)),
          Documents.of(within, EnumSet.of(Source.CHANGE_CREDIT, Source.CREDIT_NOTE)),
          Net.between(
              Documents.of(within, EnumSet.of(Source.BOOKED_OWED)).tax(),
              Documents.of(within, EnumSet.of(Source.BOOKED_BACK)).tax()));
    }
  }

  /**
   * What documents say together.
   *
   * @param taxable amounts that are taxed, without the tax
   * @param exempt amounts on which there is no tax
   */
  public record Documents(long count, Money taxable, Money exempt, Money tax) {
    private static final Documents NONE = new Documents(0, Money.ZERO, Money.ZERO, Money.ZERO);

    static Documents of(List<Sum> all, Set<Source> wanted) {
      return all.stream()
          .filter(sum -> wanted.contains(sum.source()))
          .map(Documents::of)
          .reduce(NONE, Documents::plus);
    }

    private static Documents of(Sum sum) {
      boolean exempt = sum.rate().equals(VatRate.NONE);
      return new Documents(
          sum.count(),
          exempt ? Money.ZERO : sum.taxable(),
          exempt ? sum.taxable() : Money.ZERO,
          sum.tax());
    }

    private Documents plus(Documents other) {
      return new Documents(
          count + other.count,
          taxable.plus(other.taxable),
          exempt.plus(other.exempt),
          tax.plus(other.tax));
    }
  }
}
