package np.shulka.adapters.persistence.migration;

import static np.shulka.adapters.persistence.schema.tables.Rehearsal.REHEARSAL;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import np.shulka.domain.catalog.Lead;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How long before a migration is announced, in its two columns. */
final class LeadRows {
  private LeadRows() {}

  static Map<Field<?>, @Nullable Object> row(Lead lead) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    switch (lead) {
      case Lead.Days(int days) -> row.put(REHEARSAL.NOTICE_DAYS, days);
      case Lead.Until(Instant instant) -> row.put(REHEARSAL.EFFECTIVE_FROM, instant);
    }
    return row;
  }

  static Lead lead(Record row) {
    Integer days = row.get(REHEARSAL.NOTICE_DAYS);
    return days == null ? new Lead.Until(row.get(REHEARSAL.EFFECTIVE_FROM)) : new Lead.Days(days);
  }
}
