package np.shulka.adapters.persistence.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static np.shulka.adapters.persistence.schema.tables.RecognisedDay.RECOGNISED_DAY;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Postings in rows that nobody can change, and balances that are added up when asked for. */
@Component
final class JooqLedger implements Ledger {
  private static final Field<Long> CREDIT = DSL.field(DSL.name("credit"), BIGINT);
  private static final Field<Long> ARREARS = DSL.field(DSL.name("arrears"), BIGINT);

  private static final Question<Standing> STANDING =
      Question.of(
          slots ->
              select(CREDIT, ARREARS).from("standing({0})", slots.next(LEDGER_ENTRY.SUBSCRIBER_ID)),
          row -> new Standing(Money.paisa(row.get(CREDIT)), Money.paisa(row.get(ARREARS))));

  /** Who commits late does so by seconds, and clocks of nodes differ by minutes. */
  private static final Duration LATEST = Duration.ofDays(7);

  private final Database database;

  JooqLedger(Database database) {
    this.database = database;
  }

  @Override
  public void post(Posting posting) {
    database.write(PostingWrite.of(posting));
  }

  @Override
  public List<Balance> balances() {
    var debits = sum(LEDGER_ENTRY.AMOUNT_PAISA).filterWhere(LEDGER_ENTRY.AMOUNT_PAISA.gt(0L));
    var credits = sum(LEDGER_ENTRY.AMOUNT_PAISA).filterWhere(LEDGER_ENTRY.AMOUNT_PAISA.lt(0L));
    Map<Account, Balance> moved =
        database.read(
            sql ->
                sql
                    .select(LEDGER_ENTRY.ACCOUNT, debits, credits)
                    .from(LEDGER_ENTRY)
                    .groupBy(LEDGER_ENTRY.ACCOUNT)
                    .fetch(
                        row ->
                            new Balance(
                                Account.valueOf(row.value1()),
                                money(row.value2()),
                                money(row.value3())))
                    .stream()
                    .collect(toMap(Balance::account, identity())));
    return Arrays.stream(Account.values())
        .map(it -> moved.getOrDefault(it, new Balance(it, Money.ZERO, Money.ZERO)))
        .toList();
  }

  private static Money money(@Nullable BigDecimal paisa) {
    return paisa == null ? Money.ZERO : Money.paisa(paisa.abs().longValueExact());
  }

  @Override
  public Standing standing(SubscriberId subscriber) {
    return database.ask(STANDING, subscriber.value()).getFirst();
  }

  @Override
  public Page<Posting> list(Filter filter, Page.Request page) {
    Condition account = filter.account().map(JooqLedger::touches).orElse(DSL.noCondition());
    Condition subscriber =
        filter
            .subscriber()
            .map(id -> LEDGER_TRANSACTION.SUBSCRIBER_ID.eq(id.value()))
            .orElse(DSL.noCondition());
    Condition wanted = account.and(subscriber).and(Pages.from(page, LEDGER_TRANSACTION.ID));
    List<Posting> found =
        database.read(
            sql ->
                sql.select(LEDGER_TRANSACTION.fields())
                    .select(PostingRows.ENTRIES)
                    .from(LEDGER_TRANSACTION)
                    .where(wanted)
                    .orderBy(LEDGER_TRANSACTION.ID.desc())
                    .limit(Pages.limit(page))
                    .fetch(PostingRows::posting));
    return Pages.page(found, page, posting -> posting.id().value());
  }

  private static Condition touches(Account account) {
    return DSL.exists(
        selectOne()
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.ACCOUNT.eq(account.name()))
            .and(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID)));
  }

  @Override
  public Optional<LocalDate> firstOpenDay(ZoneId zone) {
    return database.read(sql -> firstOpenDay(sql, zone));
  }

  private static Optional<LocalDate> firstOpenDay(DSLContext sql, ZoneId zone) {
    return firstOpenDay(sql, zone, lastClosed(sql));
  }

  private static Optional<LocalDate> firstOpenDay(
      DSLContext sql, ZoneId zone, Optional<Closed> last) {
    return last.map(closed -> closed.day().plusDays(1)).or(() -> firstPaidDay(sql, zone));
  }

  private static Optional<Closed> lastClosed(DSLContext sql) {
    return sql.select(RECOGNISED_DAY.DAY, RECOGNISED_DAY.CLOSED_AT)
        .from(RECOGNISED_DAY)
        .orderBy(RECOGNISED_DAY.DAY.desc())
        .limit(1)
        .fetchOptional(row -> new Closed(row.value1(), row.value2()));
  }

  private static Optional<LocalDate> firstPaidDay(DSLContext sql, ZoneId zone) {
    var first = min(DayClose.date(INVOICE.PAID_AT, zone));
    return sql.select(first)
        .from(INVOICE)
        .where(
            INVOICE.ID.in(select(LEDGER_TRANSACTION.SETTLED_INVOICE_ID).from(LEDGER_TRANSACTION)))
        .fetchOptional(first);
  }

  /** From when on a posting may not have been taken in: what is older was there the last time. */
  private static Instant untakenSince(Optional<Closed> last, LocalDate day, ZoneId zone) {
    Instant begins = day.atStartOfDay(zone).toInstant();
    return last.map(Closed::at)
        .map(closed -> closed.isBefore(begins) ? closed : begins)
        .map(earliest -> earliest.minus(LATEST))
        .orElse(Instant.EPOCH);
  }

  @Override
  public Optional<Posting> recognise(LocalDate day, ZoneId zone, Slip slip) {
    return database.apart(
        sql -> {
          Optional<Closed> last = lastClosed(sql);
          if (!firstOpenDay(sql, zone, last).equals(Optional.of(day)))
            throw new LostRace("the day " + day);
          long moved = new DayClose(day, zone, untakenSince(last, day, zone), slip).close(sql);
          return Bookkeeping.earned(
              slip, day, Money.paisa(Math.max(moved, 0)), Money.paisa(Math.max(-moved, 0)));
        });
  }

  /** A day whose revenue is in the books, and since when. */
  private record Closed(LocalDate day, Instant at) {}
}
