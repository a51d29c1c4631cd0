package np.shulka.application.simulation.oracle.money;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.simulation.gateway.Sheet;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Told;

/**
 * What a report says went back, counted per payment: of rows and refunds that agree in their
 * amounts nothing is told. Payments of which something went back meanwhile are left out.
 */
final class RefundsCompared {
  private static final Set<String> OF_ROWS = Set.of("refund-not-booked", "refund-amount-differs");

  private final Map<GatewayTransactionId, List<GivenBack>> ours;

  RefundsCompared(OurBooks books, Span ever) {
    this.ours =
        books.refunds(ever, Optional.empty(), Integer.MAX_VALUE).stream()
            .collect(groupingBy(GivenBack::transaction));
  }

  void check(Sheet sheet, List<Told> told, ReconciliationId run) {
    Map<GatewayTransactionId, List<SettlementRow.GaveBack>> rows =
        sheet.rows().stream()
            .filter(SettlementRow.GaveBack.class::isInstance)
            .map(SettlementRow.GaveBack.class::cast)
            .collect(groupingBy(SettlementRow.GaveBack::transaction));
    Set<GatewayTransactionId> all = new HashSet<>(rows.keySet());
    all.addAll(ours.keySet());
    for (GatewayTransactionId one : all) {
      List<GivenBack> confirmed = ours.getOrDefault(one, List.of());
      List<Money> then = sheet.before().counted().getOrDefault(one, List.of());
      if (!then.equals(confirmed.stream().map(GivenBack::amount).sorted().toList())) continue;
      Sides both = new Sides(rows.getOrDefault(one, List.of()), confirmed, told(told, one));
      if (!both.fits(sheet.before().span())) {
        throw new Violation("C23 refunds in files", "is told otherwise: " + both, run, one);
      }
    }
  }

  private static List<String> told(List<Told> all, GatewayTransactionId about) {
    return all.stream()
        .filter(one -> one.about().transaction().equals(Optional.of(about)))
        .map(Told::kind)
        .toList();
  }

  /** Both sides of one payment, and what is told of it. */
  private record Sides(
      List<SettlementRow.GaveBack> rows, List<GivenBack> ours, List<String> kinds) {

    boolean fits(Span span) {
      int same = same();
      long ofRows = kinds.stream().filter(OF_ROWS::contains).count();
      long amounts = count("refund-amount-differs");
      long missing = count("refund-not-in-file");
      long left = ours.size() - same - amounts;
      long elsewhere = ours.stream().filter(one -> !span.contains(one.at())).count();
      return ofRows == rows.size() - same && missing <= left && missing >= left - elsewhere;
    }

    /** How many rows and refunds agree in their amounts. */
    private int same() {
      List<Money> rest = new ArrayList<>(ours.stream().map(GivenBack::amount).toList());
      int same = 0;
      for (SettlementRow.GaveBack row : rows) {
        if (rest.remove(row.amount())) same++;
      }
      return same;
    }

    private long count(String kind) {
      return kinds.stream().filter(kind::equals).count();
    }
  }
}
