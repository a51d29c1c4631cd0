package np.shulka.adapters.web.reconciliation;

import java.time.Instant;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.wire.InstantField;
import np.shulka.domain.reconciliation.Span;
import org.jspecify.annotations.Nullable;

/** A time as callers write it. */
final class SpanFields {
  private SpanFields() {}

  static Span of(@Nullable String from, @Nullable String to) {
    if (from == null) throw new InvalidRequest("from", "is required");
    if (to == null) throw new InvalidRequest("to", "is required");
    Instant begin = InstantField.of("from", from);
    Instant end = InstantField.of("to", to);
    if (!begin.isBefore(end)) throw new InvalidRequest("to", "is after from");
    return new Span(begin, end);
  }
}
