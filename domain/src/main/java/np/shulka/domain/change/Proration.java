package np.shulka.domain.change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;

/**
 * Prices a change at once. Whole local days are counted; the day of the change is the first of what
 * is new; the new and the old side are each rounded on their own, never their difference (S3).
 *
 * @param version the plan version that is changed to
 * @param remaining the periods that are paid for and not over, oldest first; the first one may run
 */
public record Proration(PlanVersion version, List<Period> remaining, LocalDate day, ZoneId zone) {

  /**
   * What more of the same costs for what is left of each period; nothing is given back (S6).
   *
   * @param more how many are added
   */
  public Charges adding(int more, Standing standing) {
    return new Charges(lines(more)).settingOff(List.of(), standing);
  }

  /** What something else costs for what is left of each period, less what was paid for that. */
  public Charges replacing(int quantity, List<Purchase> purchases, Standing standing) {
    return new Charges(lines(quantity)).settingOff(unused(purchases), standing);
  }

  /** What a new interval costs, less what was paid for all that is left (S4). */
  public Charges restarting(int quantity, List<Purchase> purchases, Standing standing) {
    var whole =
        new InvoiceLine(version.name(), quantity, version.price().taxable(), version.price().vat());
    return new Charges(List.of(whole)).settingOff(unused(purchases), standing);
  }

  private List<Credit> unused(List<Purchase> purchases) {
    return purchases.stream().flatMap(purchase -> purchase.unusedFrom(day, zone).stream()).toList();
  }

  private List<InvoiceLine> lines(int quantity) {
    return remaining.stream().map(period -> line(period, quantity)).toList();
  }

  /** A part of a price is one thing: the number of them is in its name. */
  private InvoiceLine line(Period period, int quantity) {
    DayCount days = DayCount.of(period, day, zone);
    Money whole = version.price().taxable();
    if (days.used() == 0) {
      return new InvoiceLine(version.name(), quantity, whole, version.price().vat());
    }
    String name =
        "%s × %d, %d of %d days".formatted(version.name(), quantity, days.left(), days.total());
    return new InvoiceLine(name, 1, days.leftOf(whole.times(quantity)), version.price().vat());
  }

  /** Whether both are the same but for their number. */
  public static boolean isOnlyMore(Selection from, Selection to) {
    return from.plan().equals(to.plan()) && to.quantity() > from.quantity();
  }
}
