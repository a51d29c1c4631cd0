package np.shulka.adapters.persistence.audit;

import static np.shulka.adapters.persistence.schema.tables.AuditEntry.AUDIT_ENTRY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.work.Page;
import np.shulka.domain.subscriber.Subject;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries that the database numbers and chains. */
@Component
final class JooqAuditLog implements AuditLog {
  private final Database database;

  JooqAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void append(AuditEntry entry) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(AUDIT_ENTRY.ID, entry.id());
    row.put(AUDIT_ENTRY.ACTOR, entry.actor().value());
    row.put(AUDIT_ENTRY.ACTION, entry.action());
    row.put(AUDIT_ENTRY.TARGET, entry.target());
    row.put(AUDIT_ENTRY.REASON, entry.reason().orElse(null));
    row.put(AUDIT_ENTRY.WAS, Json.of(entry.change().before()));
    row.put(AUDIT_ENTRY.BECAME, Json.of(entry.change().after()));
    row.put(AUDIT_ENTRY.AT, entry.at());
    database.write(Write.changing(entry.id()).insert(AUDIT_ENTRY, row));
  }

  @Override
  public Page<AuditEntry> list(Search search, Page.Request page) {
    Condition wanted =
        search
            .actor()
            .map(actor -> AUDIT_ENTRY.ACTOR.eq(actor.value()))
            .orElse(DSL.noCondition())
            .and(search.action().map(AUDIT_ENTRY.ACTION::eq).orElse(DSL.noCondition()))
            .and(Pages.from(page, AUDIT_ENTRY.ID));
    Param<Integer> limit = Pages.limit(page);
    List<AuditEntry> found =
        database.read(
            sql ->
                sql.select(AUDIT_ENTRY.fields())
                    .from(
                        search.targets().isEmpty()
                            ? AUDIT_ENTRY
                            : newest(search.targets(), wanted, limit))
                    .where(wanted)
                    .orderBy(AUDIT_ENTRY.ID.desc())
                    .limit(limit)
                    .fetch(JooqAuditLog::entry));
    return Pages.page(found, page, AuditEntry::id);
  }

  /**
   * The newest of each target, each found by its index. Asked for all of them at once, PostgreSQL
   * may go through everybody's instead, newest first, until it has enough.
   */
  private static Table<?> newest(Set<String> targets, Condition wanted, Param<Integer> limit) {
    Table<?> each = DSL.unnest(targets.toArray(String[]::new)).as("each", "target");
    Condition itIs = AUDIT_ENTRY.TARGET.eq(DSL.field(DSL.name("each", "target"), String.class));
    Table<?> theirs =
        DSL.selectFrom(AUDIT_ENTRY)
            .where(wanted, itIs)
            .orderBy(AUDIT_ENTRY.ID.desc())
            .limit(limit)
            .asTable(AUDIT_ENTRY);
    return each.crossJoin(DSL.lateral(theirs));
  }

  private static AuditEntry entry(Record row) {
    return new AuditEntry(
        row.get(AUDIT_ENTRY.ID),
        new Subject(row.get(AUDIT_ENTRY.ACTOR)),
        row.get(AUDIT_ENTRY.ACTION),
        row.get(AUDIT_ENTRY.TARGET),
        Optional.ofNullable(row.get(AUDIT_ENTRY.REASON)),
        new AuditEntry.Change(
            Json.read(row.get(AUDIT_ENTRY.WAS)), Json.read(row.get(AUDIT_ENTRY.BECAME))),
        row.get(AUDIT_ENTRY.AT));
  }
}
