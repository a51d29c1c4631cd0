package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.report.Turnovers;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Sums of entries in one statement, so all of them are as of one moment. */
@Component
final class JooqTurnovers implements Turnovers {
  private static final Field<BigDecimal> DEBITS =
      sum(greatest(LEDGER_ENTRY.AMOUNT_PAISA, inline(0L))).as("debits");
  private static final Field<BigDecimal> CREDITS =
      sum(greatest(LEDGER_ENTRY.AMOUNT_PAISA.neg(), inline(0L))).as("credits");

  private final Database database;

  JooqTurnovers(Database database) {
    this.database = database;
  }

  @Override
  public void until(Span span, ZoneId zone, Consumer<Turnover> each) {
    Field<LocalDate> counts =
        coalesce(
            LEDGER_TRANSACTION.DAY, new LocalDays(span, zone).of(LEDGER_TRANSACTION.POSTED_AT));
    Field<LocalDate> day = when(counts.ge(inline(span.from())), counts);
    database
        .read(
            sql ->
                sql.select(day, LEDGER_TRANSACTION.OCCASION, LEDGER_ENTRY.ACCOUNT, DEBITS, CREDITS)
                    .from(LEDGER_TRANSACTION)
                    .join(LEDGER_ENTRY)
                    .on(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID))
                    .where(counts.lt(inline(span.to())))
                    .groupBy(day, LEDGER_TRANSACTION.OCCASION, LEDGER_ENTRY.ACCOUNT)
                    .orderBy(
                        day.asc().nullsFirst(), LEDGER_TRANSACTION.OCCASION, LEDGER_ENTRY.ACCOUNT)
                    .fetch(row -> turnover(row, day)))
        .forEach(each);
  }

  private static Turnover turnover(Record row, Field<LocalDate> day) {
    return new Turnover(
        Optional.ofNullable(row.get(day)),
        Fact.valueOf(row.get(LEDGER_TRANSACTION.OCCASION)),
        Account.valueOf(row.get(LEDGER_ENTRY.ACCOUNT)),
        Money.paisa(row.get(DEBITS).longValueExact()),
        Money.paisa(row.get(CREDITS).longValueExact()));
  }
}
