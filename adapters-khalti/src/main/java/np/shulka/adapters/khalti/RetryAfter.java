package np.shulka.adapters.khalti;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header by which a server says when to come back. */
final class RetryAfter {
  /** A server that says more is not believed, so that a slip of its clock does not stop us. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** Seconds or a date, as RFC 9110 has it; empty where neither is said. */
  static Optional<Duration> read(String text, Instant now) {
    try {
      Duration after =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
      if (after.isNegative()) return Optional.empty();
      return Optional.of(after.compareTo(LONGEST) < 0 ? after : LONGEST);
    } catch (DateTimeException senseless) {
      return Optional.empty();
    }
  }
}
