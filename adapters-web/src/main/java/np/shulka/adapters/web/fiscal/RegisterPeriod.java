package np.shulka.adapters.web.fiscal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.SpanQuery;
import np.shulka.domain.money.BsMonth;
import np.shulka.domain.money.Period;
import org.jspecify.annotations.Nullable;

/** Which time a register is wanted of: a month of the BS calendar, or local dates. */
final class RegisterPeriod {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Duration LONGEST = Duration.ofDays(400);

  private RegisterPeriod() {}

  static Period of(
      @Nullable String month, @Nullable String from, @Nullable String to, ZoneId zone) {
    if (month != null) {
      if (from != null || to != null) {
        throw new InvalidRequest("month", "stands alone: give it, or from and to");
      }
      return month(month);
    }
    Instant begin = date("from", from).atStartOfDay(zone).toInstant();
    Instant end = date("to", to).plusDays(1).atStartOfDay(zone).toInstant();
    if (!begin.isBefore(end)) throw new InvalidRequest("to", "is not before from");
    if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw new InvalidRequest("to", "is at most 400 days after from");
    }
    return new Period(begin, end);
  }

  private static Period month(String text) {
    Matcher parts = MONTH.matcher(text);
    try {
      if (parts.matches()) {
        int year = Integer.parseInt(parts.group(1));
        return new BsMonth(year, Integer.parseInt(parts.group(2))).period();
      }
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequest("month", "is a BS month that the calendar knows: 2083-08");
    }
    throw new InvalidRequest("month", "is a BS month: 2083-08");
  }

  private static LocalDate date(String field, @Nullable String text) {
    String remedy = "is a date, 2026-11-17; or give month, 2083-08";
    if (text == null) throw new InvalidRequest(field, remedy);
    LocalDate date = parsed(text).orElseThrow(() -> new InvalidRequest(field, remedy));
    Optional<Violation> outside = SpanQuery.outside(field, date);
    if (outside.isPresent()) throw new InvalidRequest(List.of(outside.get()));
    return date;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
