package np.shulka.domain.money;

import java.time.Instant;

/** A stretch of time, half open: its start belongs to it, its end does not. */
public record Period(Instant startsAt, Instant endsAt) {
  public Period {
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException(
          "a period ends after it starts: " + startsAt + " " + endsAt);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
  }
}
