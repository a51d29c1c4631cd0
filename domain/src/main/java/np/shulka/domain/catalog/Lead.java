package np.shulka.domain.catalog;

import java.time.Duration;
import java.time.Instant;

/** How long before it takes effect a migration is announced. */
public sealed interface Lead {

  /** When it takes effect if it is announced then. */
  Instant effectiveFrom(Instant announcedAt);

  /** So many days later, whenever that is. */
  record Days(int days) implements Lead {
    public static final int MOST = 730;

    public Days {
      if (days < 0 || days > MOST) {
        throw new IllegalArgumentException("a notice of 0 to " + MOST + " days: " + days);
      }
    }

    @Override
    public Instant effectiveFrom(Instant announcedAt) {
      return announcedAt.plus(Duration.ofDays(days));
    }
  }

  /** At that instant, whenever it is announced before. */
  record Until(Instant instant) implements Lead {
    @Override
    public Instant effectiveFrom(Instant announcedAt) {
      return instant;
    }
  }
}
