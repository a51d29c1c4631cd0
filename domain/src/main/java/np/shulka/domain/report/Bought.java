package np.shulka.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Time that a tax invoice bought.
 *
 * @param monthly what a month of it is worth; of more of the same, of what was added
 * @param isLived whether some of it is still there: what was paid ahead may be taken back (S18)
 */
public record Bought(Instant from, Kind kind, MonthlyValue monthly, boolean isLived) {

  /**
   * What a subscription was worth from when on. A change takes the place of all that there was from
   * its start on, so also of what was paid ahead and begins later (S4). More of the same comes on
   * top of what there was, which keeps the share of its coupon (S6).
   *
   * @param all in the order in which it was paid
   */
  public static List<Life.Step> steps(List<Bought> all) {
    NavigableMap<Instant, Bought> kept = new TreeMap<>();
    for (Bought next : all) {
      Bought step = next.kind == Kind.MORE ? next.onTopOf(kept.floorEntry(next.from)) : next;
      if (next.kind != Kind.TIME) kept.tailMap(next.from, true).clear();
      kept.put(next.from, step);
    }
    return kept.values().stream()
        .filter(Bought::isLived)
        .map(it -> new Life.Step(it.from, it.monthly.rounded()))
        .toList();
  }

  private Bought onTopOf(Map.@Nullable Entry<Instant, Bought> before) {
    if (before == null) return this;
    return new Bought(from, kind, before.getValue().monthly.plus(monthly), isLived);
  }

  /** How it is related to what there was. */
  public enum Kind {
    /** It follows that. */
    TIME,
    /** It takes the place of that. */
    CHANGE,
    /** It takes the place of that, and is as much and more. */
    MORE
  }
}
