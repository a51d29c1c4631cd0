package np.shulka.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import np.shulka.domain.money.Money;

/**
 * Time that a tax invoice bought.
 *
 * @param monthly what a month of it is worth
 * @param isLived whether some of it is still there: what was paid ahead may be taken back (S18)
 */
public record Bought(Instant from, Kind kind, Money monthly, boolean isLived) {

  /**
   * What a subscription was worth from when on. A change takes the place of all that there was from
   * its start on, so also of what was paid ahead and begins later (S4).
   *
   * @param all in the order in which it was paid
   */
  public static List<Life.Step> steps(List<Bought> all) {
    NavigableMap<Instant, Bought> kept = new TreeMap<>();
    for (Bought next : all) {
      if (next.kind == Kind.CHANGE) kept.tailMap(next.from, true).clear();
      kept.put(next.from, next);
    }
    return kept.values().stream()
        .filter(Bought::isLived)
        .map(it -> new Life.Step(it.from, it.monthly))
        .toList();
  }

  /** How it is related to what there was. */
  public enum Kind {
    /** It follows that. */
    TIME,
    /** It takes the place of that. */
    CHANGE
  }
}
