package np.shulka.domain.reconciliation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which row of a file tells of which refund of one payment. Rows have no name for a refund, so they
 * are told apart by amount and day: first what agrees in both, then in one of them.
 */
final class RefundMatches {
  private final Map<Integer, GivenBack> byLine = new HashMap<>();
  private final List<SettlementRow.GaveBack> rows;
  private final List<GivenBack> ours;

  /**
   * Matches them.
   *
   * @param rows all that the file says went back of the payment, in the order of their lines
   * @param ours all that our books say went back of it, the first first
   */
  RefundMatches(List<SettlementRow.GaveBack> rows, List<GivenBack> ours, Days days) {
    this.rows = new ArrayList<>(rows);
    this.ours = new ArrayList<>(ours);
    match((row, refund) -> row.amount().equals(refund.amount()) && days.fit(row, refund));
    match((row, refund) -> row.amount().equals(refund.amount()));
    match(days::fit);
  }

  private void match(BiPredicate<SettlementRow.GaveBack, GivenBack> same) {
    for (SettlementRow.GaveBack row : List.copyOf(rows)) {
      Optional<GivenBack> found = ours.stream().filter(it -> same.test(row, it)).findFirst();
      if (found.isEmpty()) continue;
      byLine.put(row.line(), found.get());
      rows.remove(row);
      ours.remove(found.get());
    }
  }

  /** The refund that a row tells of. */
  Optional<GivenBack> of(SettlementRow.GaveBack row) {
    return Optional.ofNullable(byLine.get(row.line()));
  }

  /** Whether no row tells of it. */
  boolean leavesOut(GivenBack refund) {
    return ours.contains(refund);
  }

  /**
   * On which days a refund may have gone back.
   *
   * @param lateDays how many days after a lookup said so
   */
  record Days(ZoneId zone, int lateDays) {
    boolean fit(SettlementRow.GaveBack row, GivenBack refund) {
      var first = refund.from().atZone(zone).toLocalDate();
      var last = refund.at().atZone(zone).toLocalDate().plusDays(lateDays);
      return !row.paidOn().isBefore(first) && !row.paidOn().isAfter(last);
    }
  }
}
