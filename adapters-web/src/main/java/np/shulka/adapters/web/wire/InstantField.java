package np.shulka.adapters.web.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import np.shulka.adapters.web.problem.InvalidRequest;

/** An instant as callers write it. */
public final class InstantField {
  /** What RFC 3339 can say; Java reads years that the store does not know. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private InstantField() {}

  /** As exact as the store is. */
  public static Instant of(String field, String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (!instant.isBefore(FIRST) && instant.isBefore(END)) return instant;
    } catch (DateTimeException notATime) {
      throw wrong(field);
    }
    throw wrong(field);
  }

  private static InvalidRequest wrong(String field) {
    return new InvalidRequest(field, "is a time like 2026-04-05T04:15:00Z");
  }
}
