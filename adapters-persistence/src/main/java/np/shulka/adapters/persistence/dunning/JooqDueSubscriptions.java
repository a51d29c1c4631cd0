package np.shulka.adapters.persistence.dunning;

import static java.util.stream.Collectors.toSet;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.Subscription.SUBSCRIPTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import np.shulka.adapters.persistence.invoice.InvoiceRows;
import np.shulka.adapters.persistence.subscription.SubscriptionRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * Due subscriptions by two partial indexes; all steps of a batch are one statement. How many are
 * wanted is said to the planner, which would else expect to read much of the table.
 */
@Component
final class JooqDueSubscriptions implements DueSubscriptions {
  private static final Condition OPEN_REQUEST =
      INVOICE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID).and(INVOICE.STATUS.eq(inline("OPEN")));

  private static final Field<UUID> ASKED =
      field(select(INVOICE.ID).from(INVOICE).where(OPEN_REQUEST));

  private static final Field<Boolean> FOR_CHANGE =
      field(not(noneOf(selectCount().from(INVOICE).where(OPEN_REQUEST, InvoiceRows.IS_OF_THE_DAY))))
          .as("for_change");

  /** Credit and arrears, in paisa: asked once for both. */
  private static final Field<Long[]> STANDING =
      field(
              "(select array[credit, arrears] from standing({0}))",
              Long[].class, SUBSCRIPTION.SUBSCRIBER_ID)
          .as("standing");

  private final Database database;
  private final SubscriptionRows rows;
  private final PriceList prices;
  private final Migrations migrations;
  private final Redemptions redemptions;

  JooqDueSubscriptions(
      Database database,
      SubscriptionRows rows,
      Plans plans,
      AddOns addOns,
      Migrations migrations,
      Redemptions redemptions) {
    this.database = database;
    this.rows = rows;
    this.prices = new PriceList(plans, addOns);
    this.migrations = migrations;
    this.redemptions = redemptions;
  }

  /**
   * Asked for each subscription by its key. What {@code exists} says is a hash of all that is open
   * to a planner, or a loop over it once for each that is due, while it believes that none is. To
   * be less than one it holds for a third of all rows, to be zero for so few that it sorts them.
   */
  private static Condition noneOf(Select<Record1<Integer>> count) {
    return field(count).lt(inline(1));
  }

  /** As {@link GatewayLink#isAwaited} says. */
  private static Condition awaited(Instant now) {
    Instant left = now.minus(GatewayLink.Widget.CONFIRMED_WITHIN);
    return PAYMENT
        .STATUS
        .in(inline("INITIATED"), inline("PENDING"))
        .and(PAYMENT.REFERENCE.isNotNull().or(PAYMENT.INITIATED_AT.gt(left)));
  }

  /** What would end waits for the gateway, and what may become something else. */
  private static Condition notBeingPaid(Instant now) {
    return noneOf(
        selectCount()
            .from(INVOICE)
            .join(PAYMENT)
            .on(PAYMENT.INVOICE_ID.eq(INVOICE.ID))
            .where(OPEN_REQUEST)
            .and(
                SUBSCRIPTION
                    .STATUS
                    .in(inline("INCOMPLETE"), inline("PAST_DUE"))
                    .or(InvoiceRows.IS_OF_THE_DAY))
            .and(awaited(now))
            .and(PAYMENT.INITIATED_AT.lt(SUBSCRIPTION.TURNS_AT)));
  }

  @Override
  public List<Turning> turning(Instant now, int passed, int limit) {
    return database.read(
        sql ->
            sql.fetch(
                    SubscriptionRows.selecting(List.of(ASKED, FOR_CHANGE))
                        .where(SUBSCRIPTION.TURNS_AT.le(now), notBeingPaid(now))
                        .orderBy(SUBSCRIPTION.TURNS_AT, SUBSCRIPTION.ID)
                        .limit(inline(limit))
                        .offset(inline(passed)))
                .map(
                    row ->
                        new Turning(
                            (Live) rows.subscription(row),
                            asked(row).map(id -> new Asked(id, row.get(FOR_CHANGE))))));
  }

  private static Optional<InvoiceId> asked(Record row) {
    return Optional.ofNullable(row.get(ASKED)).map(InvoiceId::new);
  }

  /** Nothing is asked, or a change that nobody can take up any more and nobody is paying. */
  private static Condition nothingGoodIsAsked(Instant now) {
    var live =
        selectCount().from(PAYMENT).where(PAYMENT.INVOICE_ID.eq(INVOICE.ID)).and(awaited(now));
    Condition stale = InvoiceRows.IS_OF_THE_DAY.and(INVOICE.DUE_AT.le(now)).and(noneOf(live));
    return noneOf(selectCount().from(INVOICE).where(OPEN_REQUEST).andNot(stale));
  }

  @Override
  public List<Renewable> renewable(Instant now, int passed, int limit) {
    List<Offering> offering =
        database.read(
            sql ->
                sql.fetch(
                        SubscriptionRows.selecting(List.of(ASKED, STANDING))
                            .where(SUBSCRIPTION.OFFERS_AT.le(now), nothingGoodIsAsked(now))
                            .orderBy(SUBSCRIPTION.OFFERS_AT, SUBSCRIPTION.ID)
                            .limit(inline(limit))
                            .offset(inline(passed)))
                    .map(this::offering));
    Map<Selection, Chosen> chosen = new HashMap<>();
    Set<SubscriptionId> ids = offering.stream().map(it -> it.subscription.id()).collect(toSet());
    Map<SubscriptionId, Announced> announced = migrations.naming(ids);
    Map<SubscriptionId, Redemption> coupons = redemptions.of(ids);
    return offering.stream()
        .map(
            it -> {
              var naming = announced.getOrDefault(it.subscription.id(), Announced.NOTHING);
              return new Renewable(
                  it.subscription,
                  chosen.computeIfAbsent(it.subscription.soldAs(naming, now), prices::of),
                  Optional.ofNullable(coupons.get(it.subscription.id())),
                  it.standing,
                  it.stale);
            })
        .toList();
  }

  private Offering offering(Record row) {
    Long[] standing = row.get(STANDING);
    return new Offering(
        (Subscription.Payable) rows.subscription(row),
        new Standing(Money.paisa(standing[0]), Money.paisa(standing[1])),
        asked(row));
  }

  private record Offering(
      Subscription.Payable subscription, Standing standing, Optional<InvoiceId> stale) {}

  @Override
  public Optional<Instant> nextDue() {
    return database.read(
        sql ->
            Optional.ofNullable(
                sql.select(
                        least(
                            field(select(min(SUBSCRIPTION.TURNS_AT)).from(SUBSCRIPTION)),
                            field(select(min(SUBSCRIPTION.OFFERS_AT)).from(SUBSCRIPTION))))
                    .fetchSingle()
                    .value1()));
  }

  @Override
  public int take(List<Step> steps) {
    return steps.isEmpty() ? 0 : database.apart(sql -> StepsStatement.take(sql, steps));
  }
}
