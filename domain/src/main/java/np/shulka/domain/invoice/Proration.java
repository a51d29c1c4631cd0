package np.shulka.domain.invoice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Period;

/**
 * Prices a change at once. Whole local days are counted; the day of the change is the first of what
 * is new; the new and the old side are each rounded on their own, never their difference (S3).
 *
 * @param whole what a whole period costs of what is charged
 * @param remaining the periods that are paid for and not over, oldest first; the first one may run
 */
public record Proration(
    List<LineOrigin> whole, List<Period> remaining, LocalDate day, ZoneId zone) {
  public Proration {
    whole = List.copyOf(whole);
  }

  /** What more of the same costs for what is left of each period; nothing is given back (S6). */
  public Charges adding(Standing standing) {
    return new Charges(LineOrigin.lines(origins())).settingOff(List.of(), standing);
  }

  /** What something else costs for what is left of each period, less what was paid for that. */
  public Charges replacing(List<Purchase> purchases, Standing standing) {
    return new Charges(LineOrigin.lines(origins())).settingOff(unused(purchases), standing);
  }

  /** What a new interval costs, less what was paid for all that is left (S4). */
  public Charges restarting(List<Purchase> purchases, Standing standing) {
    return new Charges(LineOrigin.lines(whole)).settingOff(unused(purchases), standing);
  }

  private List<Credit> unused(List<Purchase> purchases) {
    return Purchase.unused(purchases, day, zone);
  }

  /** Where the lines for what is left come from. */
  List<LineOrigin> origins() {
    return remaining.stream()
        .flatMap(
            period ->
                whole.stream().map(line -> line.leftOf(period, DayCount.of(period, day, zone))))
        .toList();
  }
}
