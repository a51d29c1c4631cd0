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
import org.jooq.Record;
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
            .and(search.targets().isEmpty() ? DSL.noCondition() : isTo(search.targets()));
    List<AuditEntry> found =
        database.read(
            sql ->
                sql.selectFrom(AUDIT_ENTRY)
                    .where(wanted, Pages.from(page, AUDIT_ENTRY.ID))
                    .orderBy(AUDIT_ENTRY.ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(JooqAuditLog::entry));
    return Pages.page(found, page, AuditEntry::id);
  }

  private static Condition isTo(Set<String> targets) {
    return AUDIT_ENTRY.TARGET.eq(DSL.any(targets.toArray(String[]::new)));
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
