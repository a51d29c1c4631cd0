package np.shulka.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import np.shulka.application.report.ReportChurn;
import np.shulka.application.report.ReportDunning;
import np.shulka.application.report.ReportMrr;
import np.shulka.application.report.ReportRevenue;
import np.shulka.application.report.ReportVat;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;

/** Every report of a fiscal year over a hundred thousand tax invoices. */
final class ReportsBench {
  private static final int PEOPLE = 8_334;
  private static final int ROUNDS = 5;
  private static final double LIMIT_SECONDS = 5;
  private static final Span YEAR = new Span(LocalDate.of(2025, 7, 17), LocalDate.of(2026, 7, 17));

  void run() throws Exception {
    try (Rig rig = new Rig()) {
      rig.standStill();
      new ReportsFill(rig.databaseUrl()).fill(PEOPLE);
      requireAgreement(rig.part(ReportVat.class));
      Map<String, Runnable> reports = reports(rig);
      Map<String, List<Double>> seconds = new LinkedHashMap<>();
      for (int round = 1; round <= ROUNDS; round++) {
        reports.forEach(
            (name, report) ->
                seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(timed(report)));
      }
      seconds.forEach((name, times) -> Bench.result(name, median(times), "s", LIMIT_SECONDS));
    }
  }

  private static Map<String, Runnable> reports(Rig rig) {
    Map<String, Runnable> reports = new LinkedHashMap<>();
    reports.put("vat-report", () -> rig.part(ReportVat.class).report(YEAR, Interval.FISCAL_MONTH));
    reports.put("vat-report-by-day", () -> rig.part(ReportVat.class).report(YEAR, Interval.DAY));
    reports.put("revenue-report", () -> rig.part(ReportRevenue.class).report(YEAR, Interval.MONTH));
    reports.put("mrr-report", () -> rig.part(ReportMrr.class).report(YEAR, Interval.MONTH));
    reports.put("churn-report", () -> rig.part(ReportChurn.class).report(YEAR, Interval.MONTH));
    reports.put("dunning-report", () -> rig.part(ReportDunning.class).report(YEAR));
    return reports;
  }

  private static double timed(Runnable report) {
    long start = System.nanoTime();
    report.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /** What is measured is to be right, too. */
  private static void requireAgreement(ReportVat vat) {
    var total = vat.report(YEAR, Interval.FISCAL_MONTH).total();
    long invoices = total.invoices().count();
    Bench.say(
        String.format(
            Locale.ROOT,
            "%d tax invoices, %d credits, due %d, in the ledger %d",
            invoices,
            total.credits().count(),
            total.due().paisa(),
            total.booked().paisa()));
    if (invoices != PEOPLE * 12L || !total.agrees()) throw new IllegalStateException("no year");
  }
}
