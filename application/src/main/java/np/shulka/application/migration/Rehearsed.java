package np.shulka.application.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.money.Money;

/**
 * What a rehearsal found.
 *
 * @param counts how many subscriptions it would move from which version
 * @param some a part of them
 */
public record Rehearsed(Rehearsal rehearsal, Map<Integer, Integer> counts, Page<Affected> some) {
  public Rehearsed {
    counts = Map.copyOf(counts);
  }

  /** How many subscriptions it would move. */
  public int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  static Rehearsed of(
      Rehearsal rehearsal, Rehearsals rehearsals, Catalog catalog, Page.Request page) {
    Page<Rehearsals.Moving> moving = rehearsals.moving(rehearsal.id(), page);
    PinnedPlan to = rehearsal.to();
    List<Affected> some =
        moving.items().stream()
            .map(
                one ->
                    new Affected(
                        one,
                        amount(catalog, one.selection(), one.coupon()),
                        amount(catalog, one.at(to), one.coupon())))
            .toList();
    var counts = new TreeMap<>(rehearsals.counts(rehearsal.id()));
    return new Rehearsed(rehearsal, counts, new Page<>(some, moving.next()));
  }

  private static Money amount(Catalog catalog, Selection selection, Optional<Redemption> coupon) {
    PlanCode plan = selection.plan().code();
    return Charges.of(AskForTime.lines(catalog.chosen(selection), 1), plan, coupon).total();
  }

  /**
   * A subscription that would be moved.
   *
   * @param before what its first renewal that is reached would come to without the migration, with
   *     what recurs beside the plan, less what the coupon takes off then, and with tax; before what
   *     is set off
   * @param after what it comes to of the newer version
   */
  public record Affected(Rehearsals.Moving moving, Money before, Money after) {}
}
