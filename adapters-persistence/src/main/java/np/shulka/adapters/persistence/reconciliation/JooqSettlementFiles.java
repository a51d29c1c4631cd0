package np.shulka.adapters.persistence.reconciliation;

import static np.shulka.adapters.persistence.schema.tables.SettlementRow.SETTLEMENT_ROW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.SettlementRow;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rows of settlement files, thousands of them by one statement. */
@Component
final class JooqSettlementFiles implements SettlementFiles {
  private static final String APPEND =
      """
      insert into settlement_row
        (file_id, received_at, line, transaction_id, amount_paisa, fee_paisa, paid_on, unreadable, refund,
          flaw, flaw_values)
      select {0}, {1}, t.line, t.transaction_id, t.amount_paisa, t.fee_paisa, t.paid_on, t.unreadable,
          t.refund, t.flaw, cast(t.flaw_values as jsonb)
        from unnest({2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})
          as t (line, transaction_id, amount_paisa, fee_paisa, paid_on, unreadable, refund, flaw, flaw_values)
      """;

  private static final String ROWS =
      """
      select r.line, r.transaction_id, r.amount_paisa, r.fee_paisa, r.paid_on, r.unreadable, r.refund,
        r.flaw, r.flaw_values,
        (select min(e.line) from settlement_row e where e.file_id = r.file_id
          and e.transaction_id = r.transaction_id and not e.refund and not r.refund and e.line < r.line) as before
      from settlement_row r where r.file_id = {0} and r.line > {1} order by r.line limit {2}
      """;

  private static final String FORGET =
      """
      delete from settlement_row r where r.received_at < {0} and not exists (
        select from reconciliation c where c.file_id = r.file_id and c.status = 'RUNNING')
      """;

  private final Database database;

  JooqSettlementFiles(Database database) {
    this.database = database;
  }

  @Override
  public void append(SettlementFileId file, List<SettlementRow> rows, Instant now) {
    database.apart(
        sql ->
            sql.execute(
                APPEND,
                DSL.val(file.value()),
                DSL.val(now, SETTLEMENT_ROW.RECEIVED_AT),
                DSL.val(rows.stream().map(SettlementRow::line).toArray(Integer[]::new)),
                column(rows, moved -> moved.transaction().value(), String[]::new),
                column(rows, moved -> moved.amount().paisa(), Long[]::new),
                column(rows, JooqSettlementFiles::fee, Long[]::new),
                column(rows, SettlementRow.Moved::paidOn, LocalDate[]::new),
                texts(rows, Flaw::words),
                DSL.val(
                    rows.stream()
                        .map(SettlementRow.GaveBack.class::isInstance)
                        .toArray(Boolean[]::new)),
                texts(rows, flaw -> flaw.kind().name()),
                texts(rows, flaw -> Json.text(flaw.values()))));
  }

  private static <T> Field<T[]> column(
      List<SettlementRow> rows, Function<SettlementRow.Moved, T> column, IntFunction<T[]> array) {
    return DSL.val(
        rows.stream()
            .map(row -> row instanceof SettlementRow.Moved moved ? column.apply(moved) : null)
            .toArray(array));
  }

  /** What is kept of what goes back is not told apart. */
  private static long fee(SettlementRow.Moved row) {
    return row instanceof SettlementRow.Paid paid ? paid.fee().paisa() : 0;
  }

  private static Field<String[]> texts(List<SettlementRow> rows, Function<Flaw, String> column) {
    return DSL.val(
        rows.stream()
            .map(
                row ->
                    row instanceof SettlementRow.Unreadable(_, Flaw flaw)
                        ? column.apply(flaw)
                        : null)
            .toArray(String[]::new));
  }

  @Override
  public List<Row> rows(SettlementFileId file, int afterLine, int limit) {
    return database.read(
        sql ->
            sql.resultQuery(ROWS, DSL.val(file.value()), DSL.val(afterLine), DSL.inline(limit))
                .fetch(JooqSettlementFiles::row));
  }

  private static Row row(Record row) {
    int line = row.get("line", int.class);
    String why = row.get("unreadable", String.class);
    Integer before = row.get("before", Integer.class);
    SettlementRow read =
        why == null ? moved(line, row) : new SettlementRow.Unreadable(line, flaw(row, why));
    return new Row(read, before == null ? OptionalInt.empty() : OptionalInt.of(before));
  }

  /** What was received before flaws had names has words alone. */
  private static Flaw flaw(Record row, String why) {
    String kind = row.get("flaw", String.class);
    return kind == null
        ? Flaw.Kind.OTHER.with(Map.of("why", why))
        : Flaw.Kind.valueOf(kind).with(Json.texts(row.get("flaw_values", JSONB.class)));
  }

  private static SettlementRow moved(int line, Record row) {
    var transaction = new GatewayTransactionId(row.get("transaction_id", String.class));
    Money amount = Money.paisa(row.get("amount_paisa", long.class));
    LocalDate day = row.get("paid_on", LocalDate.class);
    if (row.get("refund", boolean.class)) {
      return new SettlementRow.GaveBack(line, transaction, amount, day);
    }
    Money fee = Money.paisa(row.get("fee_paisa", long.class));
    return new SettlementRow.Paid(line, transaction, amount, fee, day);
  }

  @Override
  public List<SettlementRow.GaveBack> refunds(
      SettlementFileId file, List<GatewayTransactionId> transactions) {
    String[] wanted = transactions.stream().map(GatewayTransactionId::value).toArray(String[]::new);
    return database.read(
        sql ->
            sql.selectFrom(SETTLEMENT_ROW)
                .where(SETTLEMENT_ROW.FILE_ID.eq(file.value()))
                .and(SETTLEMENT_ROW.REFUND)
                .and(SETTLEMENT_ROW.TRANSACTION_ID.eq(DSL.any(wanted)))
                .orderBy(SETTLEMENT_ROW.LINE)
                .fetch(
                    row ->
                        new SettlementRow.GaveBack(
                            row.get(SETTLEMENT_ROW.LINE),
                            new GatewayTransactionId(row.get(SETTLEMENT_ROW.TRANSACTION_ID)),
                            Money.paisa(row.get(SETTLEMENT_ROW.AMOUNT_PAISA)),
                            row.get(SETTLEMENT_ROW.PAID_ON))));
  }

  @Override
  public Set<GatewayTransactionId> naming(
      SettlementFileId file, List<GatewayTransactionId> transactions) {
    String[] wanted = transactions.stream().map(GatewayTransactionId::value).toArray(String[]::new);
    return database.read(
        sql ->
            sql
                .selectDistinct(SETTLEMENT_ROW.TRANSACTION_ID)
                .from(SETTLEMENT_ROW)
                .where(SETTLEMENT_ROW.FILE_ID.eq(file.value()))
                .and(SETTLEMENT_ROW.TRANSACTION_ID.eq(DSL.any(wanted)))
                .andNot(SETTLEMENT_ROW.REFUND)
                .fetch(row -> new GatewayTransactionId(row.value1()))
                .stream()
                .collect(Collectors.toSet()));
  }

  @Override
  public void forgetAbandoned(Instant before) {
    database.apart(sql -> sql.execute(FORGET, DSL.val(before, SETTLEMENT_ROW.RECEIVED_AT)));
  }
}
