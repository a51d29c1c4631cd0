package np.shulka.adapters.persistence.ledger;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceCredit.INVOICE_CREDIT;
import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static np.shulka.adapters.persistence.schema.tables.RecognisedDay.RECOGNISED_DAY;
import static np.shulka.adapters.persistence.schema.tables.RevenueCut.REVENUE_CUT;
import static np.shulka.adapters.persistence.schema.tables.RevenueSchedule.REVENUE_SCHEDULE;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Closes a local day by one statement, whose parts all see the same settlements: takes in those
 * that no day has taken in yet, adds up what all that were taken in earn, and posts the sum.
 */
final class DayClose {
  private static final Field<Long> AMOUNT = field(name("amount"), Long.class);

  private static final np.shulka.adapters.persistence.schema.tables.Invoice CREDITED =
      INVOICE.as("credited");

  private final LocalDate day;
  private final ZoneId zone;
  private final Instant since;
  private final Slip slip;

  /**
   * @param since nothing that was posted before it is left to be taken in
   */
  DayClose(LocalDate day, ZoneId zone, Instant since, Slip slip) {
    this.day = day;
    this.zone = zone;
    this.since = since;
    this.slip = slip;
  }

  /** The local date of an instant that is stored. */
  static Field<LocalDate> date(Field<Instant> instant, ZoneId zone) {
    return field("({0} at time zone {1})::date", LocalDate.class, instant, inline(zone.getId()));
  }

  /** Returns what is earned on the day in paisa; less than nothing if more was given back. */
  long close(DSLContext sql) {
    var taken = name("taken").as(takeIn());
    var cut = name("cut").as(cutShort(taken));
    var earned = name("earned").as(earned(taken, cut));
    return sql.with(taken)
        .with(cut)
        .with(earned)
        .with(name("closed").as(closed(earned)))
        .with(name("posted").as(posted(earned)))
        .with(name("entered").as(entered(earned)))
        .select(earned.field(AMOUNT))
        .from(earned)
        .fetchSingle(Record1::value1);
  }

  private ResultQuery<?> takeIn() {
    Field<LocalDate> first = date(SETTLEMENT.COVERS_FROM, zone);
    Field<Integer> days =
        field("{0} - {1}", Integer.class, date(SETTLEMENT.COVERS_TO, zone), first);
    var untaken =
        selectOne()
            .from(REVENUE_SCHEDULE)
            .where(REVENUE_SCHEDULE.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID));
    return DSL.insertInto(REVENUE_SCHEDULE)
        .columns(
            REVENUE_SCHEDULE.TRANSACTION_ID,
            REVENUE_SCHEDULE.SUBSCRIBER_ID,
            REVENUE_SCHEDULE.AMOUNT_PAISA,
            REVENUE_SCHEDULE.FIRST_DAY,
            REVENUE_SCHEDULE.DAYS,
            REVENUE_SCHEDULE.TAKEN_ON)
        .select(
            select(
                    LEDGER_TRANSACTION.ID,
                    LEDGER_TRANSACTION.SUBSCRIBER_ID,
                    INVOICE.SUBTOTAL_PAISA.minus(INVOICE.DISCOUNT_PAISA),
                    first,
                    greatest(one(), days),
                    val(day))
                .from(LEDGER_TRANSACTION)
                .join(INVOICE)
                .on(INVOICE.ID.eq(LEDGER_TRANSACTION.SETTLED_INVOICE_ID))
                .join(SETTLEMENT)
                .on(SETTLEMENT.INVOICE_ID.eq(INVOICE.ID))
                .where(wasPostedLately())
                .and(date(INVOICE.PAID_AT, zone).le(day))
                .and(INVOICE.SUBTOTAL_PAISA.gt(INVOICE.DISCOUNT_PAISA))
                .and(notExists(untaken))
                .and(notExists(givenBackLater())))
        .returningResult(
            REVENUE_SCHEDULE.TRANSACTION_ID,
            REVENUE_SCHEDULE.AMOUNT_PAISA,
            REVENUE_SCHEDULE.FIRST_DAY,
            REVENUE_SCHEDULE.DAYS);
  }

  /** Said to the planner, which would else expect a third of all there ever were. */
  private Condition wasPostedLately() {
    return LEDGER_TRANSACTION.POSTED_AT.ge(inline(since, LEDGER_TRANSACTION.POSTED_AT));
  }

  /** A change waits until what it gives back is taken in too. */
  private Select<?> givenBackLater() {
    return selectOne()
        .from(INVOICE_CREDIT)
        .join(CREDITED)
        .on(CREDITED.ID.eq(INVOICE_CREDIT.CREDITED_INVOICE_ID))
        .where(INVOICE_CREDIT.INVOICE_ID.eq(INVOICE.ID))
        .and(date(CREDITED.PAID_AT, zone).gt(day));
  }

  /** What changes that are taken in now give back of what is taken in now or was before. */
  private ResultQuery<?> cutShort(CommonTableExpression<?> taken) {
    var by = LEDGER_TRANSACTION.as("cutting");
    return DSL.insertInto(REVENUE_CUT)
        .columns(
            REVENUE_CUT.TRANSACTION_ID,
            REVENUE_CUT.CUT_BY,
            REVENUE_CUT.AMOUNT_PAISA,
            REVENUE_CUT.TAKEN_ON)
        .select(
            select(LEDGER_TRANSACTION.ID, by.ID, INVOICE_CREDIT.TAXABLE_PAISA, val(day))
                .from(taken)
                .join(by)
                .on(by.ID.eq(of(taken, REVENUE_SCHEDULE.TRANSACTION_ID)))
                .join(INVOICE_CREDIT)
                .on(INVOICE_CREDIT.INVOICE_ID.eq(by.SETTLED_INVOICE_ID))
                .join(LEDGER_TRANSACTION)
                .on(LEDGER_TRANSACTION.SETTLED_INVOICE_ID.eq(INVOICE_CREDIT.CREDITED_INVOICE_ID)))
        .returningResult(REVENUE_CUT.TRANSACTION_ID, REVENUE_CUT.AMOUNT_PAISA);
  }

  private static <T> Field<T> of(Table<?> rows, Field<T> column) {
    return requireNonNull(rows.field(column));
  }

  /** The schedule is read as it was before, so what is taken in now is added to it. */
  private Select<Record1<Long>> earned(
      CommonTableExpression<?> taken, CommonTableExpression<?> cut) {
    Field<Long> part = field(name("part"), Long.class);
    Table<?> parts =
        select(upTo(REVENUE_SCHEDULE, day).minus(upTo(REVENUE_SCHEDULE, day.minusDays(1))).as(part))
            .from(REVENUE_SCHEDULE)
            .where(REVENUE_SCHEDULE.LAST_DAY.ge(day))
            .and(
                notExists(
                    selectOne()
                        .from(REVENUE_CUT)
                        .where(REVENUE_CUT.TRANSACTION_ID.eq(REVENUE_SCHEDULE.TRANSACTION_ID))))
            .unionAll(select(upTo(taken, day).as(part)).from(taken))
            .unionAll(
                select(after(REVENUE_SCHEDULE, cut).as(part))
                    .from(cut)
                    .join(REVENUE_SCHEDULE)
                    .on(isOf(REVENUE_SCHEDULE, cut)))
            .unionAll(select(after(taken, cut).as(part)).from(cut).join(taken).on(isOf(taken, cut)))
            .asTable("parts");
    return select(coalesce(sum(part), inline(0)).cast(SQLDataType.BIGINT).as(AMOUNT)).from(parts);
  }

  private static Condition isOf(Table<?> schedule, Table<?> cut) {
    return of(schedule, REVENUE_SCHEDULE.TRANSACTION_ID).eq(of(cut, REVENUE_CUT.TRANSACTION_ID));
  }

  /** What it is worth after all, less what was earned of it with this day. */
  private Field<Long> after(Table<?> schedule, Table<?> cut) {
    return of(schedule, REVENUE_SCHEDULE.AMOUNT_PAISA)
        .minus(of(cut, REVENUE_CUT.AMOUNT_PAISA))
        .minus(upTo(schedule, day));
  }

  private static Field<Long> upTo(Table<?> schedule, LocalDate day) {
    return function(
        "earned_paisa",
        Long.class,
        requireNonNull(schedule.field(REVENUE_SCHEDULE.AMOUNT_PAISA)),
        requireNonNull(schedule.field(REVENUE_SCHEDULE.FIRST_DAY)),
        requireNonNull(schedule.field(REVENUE_SCHEDULE.DAYS)),
        val(day));
  }

  private ResultQuery<?> closed(CommonTableExpression<Record1<Long>> earned) {
    Field<Long> amount = requireNonNull(earned.field(AMOUNT));
    LocalDate before = day.minusDays(1);
    return DSL.insertInto(RECOGNISED_DAY)
        .columns(
            RECOGNISED_DAY.DAY,
            RECOGNISED_DAY.PREVIOUS_DAY,
            RECOGNISED_DAY.AMOUNT_PAISA,
            RECOGNISED_DAY.TRANSACTION_ID,
            RECOGNISED_DAY.CLOSED_AT)
        .select(
            select(
                    val(day),
                    field(
                        select(RECOGNISED_DAY.DAY)
                            .from(RECOGNISED_DAY)
                            .where(RECOGNISED_DAY.DAY.eq(before))),
                    amount,
                    when(amount.ne(0L), val(slip.id().value())),
                    val(slip.at()))
                .from(earned))
        .returningResult(one());
  }

  private ResultQuery<?> posted(CommonTableExpression<Record1<Long>> earned) {
    return DSL.insertInto(LEDGER_TRANSACTION)
        .columns(
            LEDGER_TRANSACTION.ID,
            LEDGER_TRANSACTION.OCCASION,
            LEDGER_TRANSACTION.POSTED_AT,
            LEDGER_TRANSACTION.DAY,
            LEDGER_TRANSACTION.ENTRY_COUNT)
        .select(
            select(
                    val(slip.id().value()),
                    inline(PostingRows.REVENUE_RECOGNISED),
                    val(slip.at()),
                    val(day),
                    inline(entriesOfOnePaisa().size()))
                .from(earned)
                .where(requireNonNull(earned.field(AMOUNT)).ne(0L)))
        .returningResult(one());
  }

  private ResultQuery<?> entered(CommonTableExpression<Record1<Long>> earned) {
    List<Entry> entries = entriesOfOnePaisa();
    var rows =
        IntStream.range(0, entries.size())
            .<Select<Record5<UUID, Integer, Integer, String, Long>>>mapToObj(
                place -> entry(place + 1, entries, earned))
            .reduce(Select::unionAll)
            .orElseThrow();
    return DSL.insertInto(LEDGER_ENTRY)
        .columns(
            LEDGER_ENTRY.TRANSACTION_ID,
            LEDGER_ENTRY.ENTRY_COUNT,
            LEDGER_ENTRY.POSITION,
            LEDGER_ENTRY.ACCOUNT,
            LEDGER_ENTRY.AMOUNT_PAISA)
        .select(rows)
        .returningResult(one());
  }

  private Select<Record5<UUID, Integer, Integer, String, Long>> entry(
      int position, List<Entry> entries, CommonTableExpression<Record1<Long>> earned) {
    Entry entry = entries.get(position - 1);
    Field<Long> amount = requireNonNull(earned.field(AMOUNT));
    return select(
            val(slip.id().value()),
            inline(entries.size()),
            inline(position),
            inline(entry.account().name()),
            amount.times(inline(PostingRows.signed(entry))))
        .from(earned)
        .where(amount.ne(0L));
  }

  /** What a day posts is the domain's to say; here it is multiplied by the sum. */
  private List<Entry> entriesOfOnePaisa() {
    return Bookkeeping.earned(slip, day, Money.paisa(1), Money.ZERO).orElseThrow().entries();
  }
}
