package np.shulka.adapters.persistence.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import np.shulka.domain.report.Span;
import org.jooq.Condition;
import org.jooq.Field;

/** Local days of what is stored as instants. */
record LocalDays(Span span, ZoneId zone) {

  Field<LocalDate> of(Field<Instant> instant) {
    return field("({0} at time zone {1})::date", LocalDate.class, instant, inline(zone.getId()));
  }

  /**
   * Asked of the instant itself, so that an index can answer; with the days in the text, because
   * how to read a year is not how to read a day.
   */
  Condition hold(Field<Instant> instant) {
    return instant
        .ge(inline(span.startsAt(zone), instant))
        .and(instant.lt(inline(span.endsAt(zone), instant)));
  }
}
