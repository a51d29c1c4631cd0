package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.subscription.SubscriptionRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.report.Overdue;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/** What is past due, by the state that is stored, and what became of it, by what was paid. */
@Component
final class JooqOverdue implements Overdue {
  private static final List<String> WENT_OUT =
      Stream.of(Notices.Fate.DELIVERED, Notices.Fate.SHOWN).map(Enum::name).toList();
  private static final List<String> ASKS =
      Stream.of(Notice.Kind.values()).filter(Notice.Kind::asksForMoney).map(Enum::name).toList();
  private static final Field<BigDecimal> TOTAL =
      coalesce(sum(INVOICE.TOTAL_PAISA), inline(BigDecimal.ZERO));

  private final Database database;
  private final SubscriptionRows subscriptions;
  private final OverdueLists became;

  JooqOverdue(Database database, SubscriptionRows subscriptions) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.became = new OverdueLists(database);
  }

  @Override
  public Page<Waiting> waiting(Page.Request page) {
    List<? extends Record> found =
        database.read(
            sql ->
                sql.fetch(
                    SubscriptionRows.selecting(List.of(INVOICE.ID, INVOICE.DUE_PAISA))
                        .leftJoin(INVOICE)
                        .on(INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                        .and(INVOICE.STATUS.eq(inline("OPEN")))
                        .where(SUBSCRIPTION.STATUS.eq(inline("PAST_DUE")))
                        .and(page.after().map(SUBSCRIPTION.ID::gt).orElse(noCondition()))
                        .orderBy(SUBSCRIPTION.ID)
                        .limit(Pages.limit(page))));
    Map<UUID, Told> told = told(found);
    List<Waiting> waiting = found.stream().map(row -> waiting(row, told)).toList();
    return Pages.page(waiting, page, it -> it.subscription().value());
  }

  private Waiting waiting(Record row, Map<UUID, Told> told) {
    var late = (Subscription.PastDue) subscriptions.subscription(row);
    Optional<UUID> invoice = Optional.ofNullable(row.get(INVOICE.ID));
    return new Waiting(
        late.id(),
        late.agreement().subscriber(),
        late.agreement().plan().code(),
        late.ranOutAt(),
        late.until(),
        invoice.map(id -> new Asked(new InvoiceId(id), Money.paisa(row.get(INVOICE.DUE_PAISA)))),
        invoice.flatMap(id -> Optional.ofNullable(told.get(id))));
  }

  /** By invoice, that which went out last. */
  private Map<UUID, Told> told(List<? extends Record> found) {
    List<UUID> invoices =
        found.stream().map(row -> row.get(INVOICE.ID)).filter(Objects::nonNull).toList();
    List<UUID> people = found.stream().map(row -> row.get(SUBSCRIPTION.SUBSCRIBER_ID)).toList();
    Map<UUID, Told> last = new HashMap<>();
    database
        .read(
            sql ->
                sql.select(NOTICE.ABOUT, NOTICE.KIND, NOTICE.STEP, NOTICE.PLANNED_FOR)
                    .from(NOTICE)
                    .where(NOTICE.SUBSCRIBER_ID.in(people))
                    .and(NOTICE.ABOUT.in(invoices))
                    .and(NOTICE.KIND.in(ASKS))
                    .and(NOTICE.FATE.in(WENT_OUT))
                    .orderBy(NOTICE.PLANNED_FOR, NOTICE.KIND, NOTICE.STEP)
                    .fetch())
        .forEach(
            row ->
                last.put(
                    row.value1(),
                    new Told(Notice.Kind.valueOf(row.value2()), row.value3(), row.value4())));
    return last;
  }

  @Override
  public Outcome outcome(Span span, ZoneId zone) {
    LocalDays days = new LocalDays(span, zone);
    return new Outcome(recovered(days), lost(days));
  }

  @Override
  public Page<Became> recovered(Span span, ZoneId zone, Page.Request page) {
    return became.recovered(new LocalDays(span, zone), page);
  }

  @Override
  public Page<Became> lost(Span span, ZoneId zone, Page.Request page) {
    return became.lost(new LocalDays(span, zone), page);
  }

  private Tally recovered(LocalDays days) {
    return database.read(
        sql ->
            tally(
                sql.select(count(), TOTAL)
                    .from(INVOICE)
                    .join(SETTLEMENT)
                    .on(SETTLEMENT.INVOICE_ID.eq(INVOICE.ID))
                    .where(OverdueLists.isRecovered(days))
                    .fetchSingle()));
  }

  /** The request that was taken back with the end, or later, is what nobody paid. */
  private Tally lost(LocalDays days) {
    return database.read(
        sql ->
            tally(
                sql.select(countDistinct(SUBSCRIPTION.ID), TOTAL)
                    .from(SUBSCRIPTION)
                    .leftJoin(INVOICE)
                    .on(INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                    .and(OverdueLists.IS_TAKEN_BACK)
                    .where(OverdueLists.isLost(days))
                    .fetchSingle()));
  }

  private static Tally tally(Record2<Integer, BigDecimal> row) {
    return new Tally(row.value1(), Money.paisa(row.value2().longValueExact()));
  }
}
