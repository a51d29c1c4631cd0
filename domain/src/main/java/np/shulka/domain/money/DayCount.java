package np.shulka.domain.money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How many whole local days of a period are over when a day begins, and of how many: that day and
 * what follows is left (S3). The last day of a period belongs to the next one.
 */
public record DayCount(int used, int total) {

  public static DayCount of(Period period, LocalDate day, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(period.startsAt(), zone);
    LocalDate end = LocalDate.ofInstant(period.endsAt(), zone);
    int total = Math.max(1, Math.toIntExact(ChronoUnit.DAYS.between(first, end)));
    int used = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, total);
    return new DayCount(used, total);
  }

  public int left() {
    return total - used;
  }

  /** What is left of a price in paisa: all of it less what the used days come to, half up. */
  public Money leftOf(Money price) {
    return price.minus(usedOf(price).result());
  }

  /** What the used days of a price come to. */
  public Rounding usedOf(Money price) {
    return new Rounding(price, used, total);
  }
}
