package np.shulka.adapters.web.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import np.shulka.adapters.web.problem.InvalidRequest;

/** An instant as callers write it. */
public final class InstantField {
  private InstantField() {}

  /** As exact as the store is. */
  public static Instant of(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException notATime) {
      throw new InvalidRequest(field, "is a time like 2026-04-05T04:15:00Z");
    }
  }
}
