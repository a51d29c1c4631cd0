package np.shulka.adapters.web.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;
import org.jspecify.annotations.Nullable;

/** Of which local days the caller wants figures. */
public final class SpanQuery {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final int MOST_DAYS = 3_660;
  private static final int MOST_SINGLE_DAYS = 400;

  private SpanQuery() {}

  /** From the one date to the day before the other. */
  public static Span of(@Nullable String from, @Nullable String to) {
    List<Violation> wrong = new ArrayList<>();
    Optional<LocalDate> first = date("from", from, wrong);
    Optional<LocalDate> end = date("to", to, wrong);
    if (first.isPresent() && end.isPresent()) {
      if (!first.get().isBefore(end.get())) {
        wrong.add(new Violation("to", "is after from; the day itself is not part of it"));
      } else if (end.get().isAfter(first.get().plusDays(MOST_DAYS))) {
        wrong.add(new Violation("to", "is at most " + MOST_DAYS + " days after from"));
      }
    }
    if (!wrong.isEmpty()) throw new InvalidRequest(wrong);
    return new Span(first.orElseThrow(), end.orElseThrow());
  }

  private static Optional<LocalDate> date(
      String field, @Nullable String text, List<Violation> wrong) {
    try {
      if (text == null) {
        wrong.add(new Violation(field, "is required: a local date like 2026-02-10"));
        return Optional.empty();
      }
      LocalDate date = LocalDate.parse(text);
      Optional<Violation> outside = outside(field, date);
      outside.ifPresent(wrong::add);
      return outside.isEmpty() ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException none) {
      wrong.add(new Violation(field, "is a local date like 2026-02-10"));
    }
    return Optional.empty();
  }

  /** What is wrong with a date that no figures are of. */
  public static Optional<Violation> outside(String field, LocalDate date) {
    if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) return Optional.empty();
    return Optional.of(new Violation(field, "lies between " + EARLIEST + " and " + LATEST));
  }

  /** By that one if nothing is said. */
  public static Interval interval(Span span, @Nullable String name, Interval usual) {
    Interval interval = name == null ? usual : named(name);
    if (interval == Interval.DAY && span.to().isAfter(span.from().plusDays(MOST_SINGLE_DAYS))) {
      throw new InvalidRequest(
          "interval", "is month where there are more than " + MOST_SINGLE_DAYS + " days");
    }
    if (interval == Interval.FISCAL_MONTH) requireKnown(span);
    return interval;
  }

  private static Interval named(String name) {
    return Arrays.stream(Interval.values())
        .filter(it -> Words.kebab(it).equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest("interval", "is one of " + all()));
  }

  private static void requireKnown(Span span) {
    try {
      span.by(Interval.FISCAL_MONTH);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequest("interval", "is not fiscal-month where no calendar is known");
    }
  }

  private static String all() {
    return Arrays.stream(Interval.values()).map(Words::kebab).collect(Collectors.joining(", "));
  }
}
