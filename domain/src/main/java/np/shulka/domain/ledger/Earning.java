package np.shulka.domain.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Split;

/**
 * An amount that is earned in equal parts on consecutive local days. Parts are rounded
 * cumulatively, so that after the last day exactly the amount is earned.
 */
public record Earning(Money amount, LocalDate firstDay, int days) {
  public Earning {
    if (days < 1) throw new IllegalArgumentException("nothing is earned on no day");
  }

  /** The days of a paid period, in the merchant's zone; its last day belongs to the next one. */
  public static Earning over(Period covers, Money amount, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(covers.startsAt(), zone);
    LocalDate end = LocalDate.ofInstant(covers.endsAt(), zone);
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, end));
    return new Earning(amount, first, Math.max(1, days));
  }

  /** What is earned when that day is over. */
  public Money upTo(LocalDate day) {
    long over = ChronoUnit.DAYS.between(firstDay, day) + 1;
    return Split.part(amount, Math.clamp(over, 0, days), days);
  }
}
