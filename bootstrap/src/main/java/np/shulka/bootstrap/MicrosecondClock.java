package np.shulka.bootstrap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** PostgreSQL keeps microseconds; an instant that is written must be the instant that is read. */
record MicrosecondClock(InstantSource source) implements InstantSource {
  @Override
  public Instant instant() {
    return source.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
