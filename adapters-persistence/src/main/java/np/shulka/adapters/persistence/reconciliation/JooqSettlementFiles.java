package np.shulka.adapters.persistence.reconciliation;

import static np.shulka.adapters.persistence.schema.tables.SettlementRow.SETTLEMENT_ROW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.SettlementRow;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of settlement files, thousands of them by one statement. */
@Component
final class JooqSettlementFiles implements SettlementFiles {
  private static final String APPEND =
      """
      insert into settlement_row
        (file_id, received_at, line, transaction_id, amount_paisa, fee_paisa, paid_on, unreadable)
      select {0}, {1}, t.* from unnest({2}, {3}, {4}, {5}, {6}, {7}) as t
      """;

  private static final String ROWS =
      """
      select r.line, r.transaction_id, r.amount_paisa, r.fee_paisa, r.paid_on, r.unreadable,
        (select min(e.line) from settlement_row e where e.file_id = r.file_id
          and e.transaction_id = r.transaction_id and e.line < r.line) as before
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
                column(rows, paid -> paid.transaction().value(), String[]::new),
                column(rows, paid -> paid.amount().paisa(), Long[]::new),
                column(rows, paid -> paid.fee().paisa(), Long[]::new),
                column(rows, SettlementRow.Paid::paidOn, LocalDate[]::new),
                DSL.val(rows.stream().map(JooqSettlementFiles::why).toArray(String[]::new))));
  }

  private static <T> Field<T[]> column(
      List<SettlementRow> rows, Function<SettlementRow.Paid, T> column, IntFunction<T[]> array) {
    return DSL.val(
        rows.stream()
            .map(row -> row instanceof SettlementRow.Paid paid ? column.apply(paid) : null)
            .toArray(array));
  }

  private static @Nullable String why(SettlementRow row) {
    return row instanceof SettlementRow.Unreadable bad ? bad.why() : null;
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
        why == null
            ? new SettlementRow.Paid(
                line,
                new GatewayTransactionId(row.get("transaction_id", String.class)),
                Money.paisa(row.get("amount_paisa", long.class)),
                Money.paisa(row.get("fee_paisa", long.class)),
                row.get("paid_on", LocalDate.class))
            : new SettlementRow.Unreadable(line, why);
    return new Row(read, before == null ? OptionalInt.empty() : OptionalInt.of(before));
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
                .fetch(row -> new GatewayTransactionId(row.value1()))
                .stream()
                .collect(Collectors.toSet()));
  }

  @Override
  public void forgetAbandoned(Instant before) {
    database.apart(sql -> sql.execute(FORGET, DSL.val(before, SETTLEMENT_ROW.RECEIVED_AT)));
  }
}
