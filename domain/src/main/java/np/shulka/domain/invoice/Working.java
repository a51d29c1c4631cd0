package np.shulka.domain.invoice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.Period;

/**
 * What a change at once is worked out from. It is kept with the request, because what was left on
 * that day and what had been paid for it cannot be looked up later.
 *
 * @param from what was subscribed to
 * @param remaining the periods that are paid for and not over, oldest first
 * @param day the first local day of what is new
 * @param purchases what was paid for the time that is left
 */
public record Working(
    Kind kind,
    Selection from,
    List<Period> remaining,
    LocalDate day,
    ZoneId zone,
    List<Purchase> purchases) {
  public Working {
    remaining = List.copyOf(remaining);
    purchases = List.copyOf(purchases);
  }

  /** What changing to that comes to. */
  public Charges charges(Chosen to, Standing standing) {
    return switch (kind) {
      case MORE -> proration(to).adding(standing);
      case INSTEAD -> proration(to).replacing(purchases, standing);
      case ANEW -> proration(to).restarting(purchases, standing);
    };
  }

  /** Where the lines of that come from. */
  public List<LineOrigin> origins(Chosen to) {
    return switch (kind) {
      case MORE, INSTEAD -> proration(to).origins();
      case ANEW -> proration(to).whole();
    };
  }

  /** What of the time that it bought lies in each period whose lines it has (S3). */
  List<Optional<Period>> parts(Period covers) {
    return switch (kind) {
      case MORE, INSTEAD -> remaining.stream().map(period -> period.within(covers)).toList();
      case ANEW -> List.of(Optional.of(covers));
    };
  }

  /** What is given back of what was paid, invoice by invoice. */
  public List<Credit> credits() {
    return kind == Kind.MORE ? List.of() : Purchase.unused(purchases, day, zone);
  }

  private Proration proration(Chosen to) {
    List<LineOrigin> whole = kind == Kind.MORE ? PeriodLines.more(from, to) : PeriodLines.of(to);
    return new Proration(whole, remaining, day, zone);
  }

  /** How the new is related to what there was. */
  public enum Kind {
    /** More of the same, and nothing is given back (S6). */
    MORE,
    /** Something else for what is left, less what was paid for that (S4). */
    INSTEAD,
    /** Another interval that begins with the change (S4). */
    ANEW
  }
}
