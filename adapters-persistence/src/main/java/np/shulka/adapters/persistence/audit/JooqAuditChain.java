package np.shulka.adapters.persistence.audit;

import static np.shulka.adapters.persistence.schema.tables.AuditCheckpoint.AUDIT_CHECKPOINT;
import static np.shulka.adapters.persistence.schema.tables.AuditEntry.AUDIT_ENTRY;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.audit.AuditChain;
import np.shulka.application.audit.AuditHead;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The chain as the database hashes it, row by row, so that no entry leaves it. */
@Component
final class JooqAuditChain implements AuditChain {
  private static final HexFormat HEX = HexFormat.of();

  private static final String CHECK = "select checked, head, hash, first_break from audit_check(?)";

  private final Database database;

  JooqAuditChain(Database database) {
    this.database = database;
  }

  @Override
  public Check check(Optional<AuditHead> since) {
    return database.read(sql -> check(sql, since));
  }

  private static Check check(DSLContext sql, Optional<AuditHead> since) {
    long from = since.map(AuditHead::sequence).orElse(0L);
    Record row = sql.fetchOptional(CHECK, from).orElseThrow();
    Optional<AuditHead> head =
        Optional.ofNullable(row.get("head", Long.class))
            .map(last -> new AuditHead(last, HEX.formatHex(row.get("hash", byte[].class))));
    Optional<Long> broken = Optional.ofNullable(row.get("first_break", Long.class));
    boolean altered = since.filter(believed -> !isThere(sql, believed)).isPresent();
    long checked = row.get("checked", long.class);
    return new Check(checked, head, altered ? Optional.of(from) : broken);
  }

  private static boolean isThere(DSLContext sql, AuditHead believed) {
    return sql.fetchExists(
        AUDIT_ENTRY,
        AUDIT_ENTRY
            .SEQUENCE
            .eq(believed.sequence())
            .and(AUDIT_ENTRY.HASH.eq(HEX.parseHex(believed.hash()))));
  }

  @Override
  public Optional<AuditHead> remembered() {
    return database.read(
        sql ->
            sql.selectFrom(AUDIT_CHECKPOINT)
                .orderBy(AUDIT_CHECKPOINT.SEQUENCE.desc())
                .limit(1)
                .fetchOptional(
                    row ->
                        new AuditHead(
                            row.get(AUDIT_CHECKPOINT.SEQUENCE),
                            HEX.formatHex(row.get(AUDIT_CHECKPOINT.HASH)))));
  }

  @Override
  public void remember(AuditHead head, Instant now) {
    boolean known = remembered().filter(last -> last.sequence() >= head.sequence()).isPresent();
    if (known) return;
    database.apart(
        sql ->
            sql.insertInto(AUDIT_CHECKPOINT)
                .set(AUDIT_CHECKPOINT.SEQUENCE, head.sequence())
                .set(AUDIT_CHECKPOINT.HASH, HEX.parseHex(head.hash()))
                .set(AUDIT_CHECKPOINT.VERIFIED_AT, now)
                .onConflictDoNothing()
                .execute());
  }
}
