package np.shulka.domain.money;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time, half open: its start belongs to it, its end does not. */
public record Period(Instant startsAt, Instant endsAt) {
  public Period {
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException(
          "a period ends after it starts: " + startsAt + " " + endsAt);
    }
  }

  /** What of it lies in another one, if anything does. */
  public Optional<Period> within(Period other) {
    Instant start = startsAt.isBefore(other.startsAt) ? other.startsAt : startsAt;
    Instant end = endsAt.isAfter(other.endsAt) ? other.endsAt : endsAt;
    return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }
}
