package np.shulka.domain.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours at which nobody minds a message: from 09:00 until 20:00 of the local day (S10).
 *
 * @param zone the merchant's zone
 */
public record CivilHours(ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NIGHT = LocalTime.of(20, 0);

  /** An hour is left for whoever sends it. */
  private static final LocalTime EVENING = NIGHT.minusHours(1);

  public boolean include(Instant instant) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return !time.isBefore(MORNING) && time.isBefore(NIGHT);
  }

  /** The same instant, or if that is at night, the next morning. */
  public Instant atOrAfter(Instant instant) {
    if (include(instant)) return instant;
    ZonedDateTime local = instant.atZone(zone);
    boolean beforeMidnight = !local.toLocalTime().isBefore(NIGHT);
    return at(beforeMidnight ? local.toLocalDate().plusDays(1) : local.toLocalDate(), MORNING);
  }

  /** The evening before the night in which the instant lies, or before the night that it ends. */
  Instant eveningBefore(Instant atNight) {
    ZonedDateTime local = atNight.atZone(zone);
    boolean beforeMidnight = !local.toLocalTime().isBefore(NIGHT);
    return at(beforeMidnight ? local.toLocalDate() : local.toLocalDate().minusDays(1), EVENING);
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant();
  }
}
