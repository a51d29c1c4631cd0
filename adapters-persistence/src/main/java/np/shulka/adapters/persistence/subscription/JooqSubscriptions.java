package np.shulka.adapters.persistence.subscription;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PaidPeriod.PAID_PERIOD;
import static np.shulka.adapters.persistence.schema.tables.Pause.PAUSE;
import static np.shulka.adapters.persistence.schema.tables.Subscriber.SUBSCRIBER;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.adapters.persistence.invoice.InvoiceRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Question;
import np.shulka.adapters.persistence.work.Slots;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.subscription.Billed;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions beside the periods that were paid for. */
@Component
final class JooqSubscriptions implements Subscriptions {
  private static final int MOST_LIVE = 200;

  private final Database database;
  private final SubscriptionRows rows;
  private final Question<Subscription> byId;
  private final Question<Billed> byInvoice;
  private final Question<Subscription> live;
  private final Question<Subscription> liveOnPlan;
  private final Question<Subscription> liveOfSubject;

  JooqSubscriptions(Database database, SubscriptionRows rows, InvoiceRows invoices) {
    this.database = database;
    this.rows = rows;
    this.byId =
        Question.of(
            slots ->
                SubscriptionRows.selecting(List.of())
                    .where(SUBSCRIPTION.ID.eq(slots.next(SUBSCRIPTION.ID))),
            rows::subscription);
    this.byInvoice =
        Question.of(
            slots ->
                SubscriptionRows.selecting(
                        InvoiceRows.table()
                            .join(SUBSCRIPTION)
                            .on(SUBSCRIPTION.ID.eq(INVOICE.SUBSCRIPTION_ID)),
                        InvoiceRows.fields())
                    .where(INVOICE.ID.eq(slots.next(INVOICE.ID))),
            row -> new Billed(invoices.invoice(row), rows.subscription(row)));
    this.live =
        Question.of(
            slots -> liveOf(slots).orderBy(SUBSCRIPTION.ID.desc()).limit(inline(MOST_LIVE)),
            rows::subscription);
    this.liveOnPlan =
        Question.of(
            slots ->
                liveOf(slots).and(SUBSCRIPTION.PLAN_CODE.eq(slots.next(SUBSCRIPTION.PLAN_CODE))),
            rows::subscription);
    this.liveOfSubject = bySubject(rows);
  }

  private static Question<Subscription> bySubject(SubscriptionRows rows) {
    return Question.of(
        slots ->
            SubscriptionRows.selecting(
                    SUBSCRIBER.join(SUBSCRIPTION).on(SUBSCRIPTION.SUBSCRIBER_ID.eq(SUBSCRIBER.ID)),
                    List.of())
                .where(
                    SUBSCRIBER.SUBJECT.eq(slots.next(SUBSCRIBER.SUBJECT)),
                    SUBSCRIPTION.STATUS.ne(inline(SubscriptionRows.ENDED)))
                .orderBy(SUBSCRIPTION.ID.desc())
                .limit(inline(MOST_LIVE)),
        rows::subscription);
  }

  private static SelectConditionStep<Record> liveOf(Slots slots) {
    return SubscriptionRows.selecting(List.of())
        .where(
            SUBSCRIPTION.SUBSCRIBER_ID.eq(slots.next(SUBSCRIPTION.SUBSCRIBER_ID)),
            SUBSCRIPTION.STATUS.ne(inline(SubscriptionRows.ENDED)));
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    return database.ask(byId, id.value()).stream().findFirst();
  }

  @Override
  public Optional<Billed> billed(InvoiceId invoice) {
    return database.ask(byInvoice, invoice.value()).stream().findFirst();
  }

  @Override
  public Optional<Subscription> live(SubscriberId subscriber, PlanCode plan) {
    return database.ask(liveOnPlan, subscriber.value(), plan.value()).stream().findFirst();
  }

  @Override
  public List<Subscription> live(SubscriberId subscriber) {
    return database.ask(live, subscriber.value());
  }

  @Override
  public List<Subscription> live(Subject subject) {
    return database.ask(liveOfSubject, subject.value());
  }

  @Override
  public boolean hadTrial(SubscriberId subscriber, PlanCode plan) {
    return database.read(
        sql ->
            sql.fetchExists(
                SUBSCRIPTION,
                SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.value()),
                SUBSCRIPTION.TRIAL_OF.eq(plan.value())));
  }

  @Override
  public int pauses(SubscriptionId id) {
    return database.read(
        sql ->
            sql.select(coalesce(SUBSCRIPTION.PAUSE, inline(0)))
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ID.eq(id.value()))
                .fetchOptional(0, int.class)
                .orElse(0));
  }

  @Override
  public List<Standstill> standstills(SubscriptionId id) {
    return database.read(sql -> sql.fetch(PauseRows.of(id)).map(PauseRows::standstill));
  }

  /** Read as if it had been paid last, so that a pause has moved it where it did. */
  @Override
  public Optional<PaidPeriod> paidBefore(Subscription.Active active) {
    return database.read(
        sql ->
            sql.fetch(PauseRows.boughtBefore(active.id())).map(rows::paid).stream()
                .flatMap(Optional::stream)
                .filter(active.paid()::follows)
                .findFirst());
  }

  @Override
  public Page<Subscription> list(SubscriberId subscriber, Page.Request page) {
    List<Subscription> found =
        many(
            query ->
                query
                    .where(
                        SUBSCRIPTION.SUBSCRIBER_ID.eq(subscriber.value()),
                        Pages.from(page, SUBSCRIPTION.ID))
                    .orderBy(SUBSCRIPTION.ID.desc())
                    .limit(Pages.limit(page)));
    return Pages.page(found, page, subscription -> subscription.id().value());
  }

  @Override
  public void add(Subscription subscription) {
    Write write = Write.changing(subscription.id()).insert(SUBSCRIPTION, rows.whole(subscription));
    database.write(granting(write, subscription));
  }

  @Override
  public void replace(Subscription before, Subscription after) {
    write(before, after, change(before, after));
  }

  @Override
  public void replace(Subscription before, Subscription after, Optional<Instant> offersAt) {
    Map<Field<?>, @Nullable Object> change = change(before, after);
    change.put(SUBSCRIPTION.OFFERS_AT, offersAt.orElse(null));
    write(before, after, change);
  }

  private void write(
      Subscription before, Subscription after, Map<Field<?>, @Nullable Object> change) {
    Map<Field<?>, Object> seen = new LinkedHashMap<>();
    seen.put(SUBSCRIPTION.ID, before.id().value());
    seen.put(SUBSCRIPTION.REVISION, before.revision());
    Write write = Write.changing(before.id()).update(SUBSCRIPTION, change, seen);
    database.write(beside(write, before, after));
  }

  /** What is kept for ever beside the state. */
  private Write beside(Write write, Subscription before, Subscription after) {
    if (after instanceof Subscription.Paused paused && before instanceof Subscription.Active) {
      return write.insert(PAUSE, PauseRows.begun(paused));
    }
    if (after instanceof Subscription.Active active
        && before instanceof Subscription.Paused paused) {
      return write.update(PAUSE, PauseRows.over(active), PauseRows.key(paused));
    }
    return isNew(before, after) ? granting(write, after) : write;
  }

  private Map<Field<?>, @Nullable Object> change(Subscription before, Subscription after) {
    return before instanceof Subscription.Payable asked && asked.bill().equals(after)
        ? SubscriptionRows.billed(asked.bill(), Optional.empty())
        : state(before, after);
  }

  /** Rules about what it is of are read anew for each statement that names these columns. */
  private Map<Field<?>, @Nullable Object> state(Subscription before, Subscription after) {
    Map<Field<?>, @Nullable Object> row = rows.state(after);
    if (!before.agreement().equals(after.agreement())) row.putAll(SubscriptionRows.agreed(after));
    return row;
  }

  /** What was there before is there already: the last of it may have been taken back. */
  private static boolean isNew(Subscription before, Subscription after) {
    return !(before instanceof Subscription.Active was
        && after instanceof Subscription.Active is
        && (was.paid().equals(is.paid()) || was.paid().follows(is.paid())));
  }

  /** Paid time is kept for ever; the database asks for the settlement that bought it. */
  private Write granting(Write write, Subscription subscription) {
    if (!(subscription instanceof Subscription.Active active)) return write;
    return write.insert(PAID_PERIOD, rows.period(active));
  }

  private List<Subscription> many(
      Function<SelectOnConditionStep<Record>, ResultQuery<Record>> where) {
    return database.read(
        sql ->
            sql.fetch(where.apply(SubscriptionRows.selecting(List.of()))).map(rows::subscription));
  }
}
