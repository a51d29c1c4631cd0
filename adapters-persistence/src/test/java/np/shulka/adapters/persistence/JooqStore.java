package np.shulka.adapters.persistence;

import static np.shulka.adapters.persistence.schema.tables.Event.EVENT;
import static np.shulka.adapters.persistence.schema.tables.GatewayReport.GATEWAY_REPORT;
import static np.shulka.adapters.persistence.schema.tables.IdempotencyKey.IDEMPOTENCY_KEY;
import static np.shulka.adapters.persistence.schema.tables.TestClock.TEST_CLOCK;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.dunning.StoredNotices;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.application.audit.AuditChain;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.change.Quotes;
import np.shulka.application.clock.Agenda;
import np.shulka.application.clock.ClockKeeper;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.fiscal.SalesRegister;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.ledger.StrandedMoney;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.payment.Payments;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.why.Recomputations;
import np.shulka.application.work.Event;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Store;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.Deadlines;
import org.jooq.types.DayToSecond;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** All repositories over one database, wired as the application wires them. */
public record JooqStore(AnnotationConfigApplicationContext context) implements Store {
  /** What secrets are encrypted with: 32 bytes in Base64. */
  public static final String SECRET_KEY = "a2V5".repeat(10) + "a2U=";

  private static final JooqStore SHARED = over(EmbeddedDatabase.fresh());

  /** The one of all tests that need nothing special; stories in it use fresh ids. */
  public static JooqStore shared() {
    return SHARED;
  }

  public static JooqStore over(DataSource source) {
    var context = new AnnotationConfigApplicationContext();
    Map<String, Object> settings = Map.of("shulka.webhooks.secret-keys", SECRET_KEY);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("t", settings));
    context.registerBean(DataSource.class, () -> source);
    context.registerBean(ZoneId.class, () -> ATime.NEPAL);
    context.registerBean(Deadlines.class, () -> Deadlines.DEFAULT);
    context.scan("np.shulka.adapters.persistence");
    context.refresh();
    return new JooqStore(context);
  }

  public Database database() {
    return context.getBean(Database.class);
  }

  @Override
  public Plans plans() {
    return context.getBean(Plans.class);
  }

  @Override
  public AddOns addOns() {
    return context.getBean(AddOns.class);
  }

  @Override
  public Subscribers subscribers() {
    return context.getBean(Subscribers.class);
  }

  @Override
  public Subscriptions subscriptions() {
    return context.getBean(Subscriptions.class);
  }

  @Override
  public Invoices invoices() {
    return context.getBean(Invoices.class);
  }

  @Override
  public Payments payments() {
    return context.getBean(Payments.class);
  }

  @Override
  public Coupons coupons() {
    return context.getBean(Coupons.class);
  }

  @Override
  public Migrations migrations() {
    return context.getBean(Migrations.class);
  }

  @Override
  public Rehearsals rehearsals() {
    return context.getBean(Rehearsals.class);
  }

  @Override
  public Redemptions redemptions() {
    return context.getBean(Redemptions.class);
  }

  @Override
  public AuditLog audit() {
    return context.getBean(AuditLog.class);
  }

  @Override
  public Outbox outbox() {
    return context.getBean(Outbox.class);
  }

  @Override
  public Ledger ledger() {
    return context.getBean(Ledger.class);
  }

  @Override
  public Quotes quotes() {
    return context.getBean(Quotes.class);
  }

  @Override
  public StrandedMoney stranded() {
    return context.getBean(StrandedMoney.class);
  }

  @Override
  public IdempotencyKeys keys() {
    return context.getBean(IdempotencyKeys.class);
  }

  @Override
  public Notices notices() {
    return context.getBean(Notices.class);
  }

  @Override
  public List<KeptNotice> noticesTo(SubscriberId subscriber) {
    return new StoredNotices(database()).to(subscriber);
  }

  @Override
  public DueSubscriptions due() {
    return context.getBean(DueSubscriptions.class);
  }

  @Override
  public Agenda agenda() {
    return context.getBean(Agenda.class);
  }

  @Override
  public ClockKeeper clockKeeper() {
    return context.getBean(ClockKeeper.class);
  }

  @Override
  public void silence(Duration by) {
    database()
        .apart(
            sql ->
                sql.update(TEST_CLOCK)
                    .set(TEST_CLOCK.HEARD_AT, TEST_CLOCK.HEARD_AT.minus(DayToSecond.valueOf(by)))
                    .execute());
  }

  @Override
  public Refunds refunds() {
    return context.getBean(Refunds.class);
  }

  @Override
  public CreditNotes notes() {
    return context.getBean(CreditNotes.class);
  }

  @Override
  public Recomputations recomputations() {
    return context.getBean(Recomputations.class);
  }

  @Override
  public AuditChain chain() {
    return context.getBean(AuditChain.class);
  }

  @Override
  public Filings filings() {
    return context.getBean(Filings.class);
  }

  @Override
  public SalesRegister register() {
    return context.getBean(SalesRegister.class);
  }

  @Override
  public Prints prints() {
    return context.getBean(Prints.class);
  }

  @Override
  public Recipients recipients() {
    return context.getBean(Recipients.class);
  }

  @Override
  public Reconciliations reconciliations() {
    return context.getBean(Reconciliations.class);
  }

  @Override
  public OurBooks ourBooks() {
    return context.getBean(OurBooks.class);
  }

  @Override
  public SettlementFiles settlementFiles() {
    return context.getBean(SettlementFiles.class);
  }

  @Override
  public Transactions transactions() {
    return context.getBean(Transactions.class);
  }

  @Override
  public void age(IdempotencyKeys.Key key, Duration by) {
    database()
        .apart(
            sql ->
                sql.update(IDEMPOTENCY_KEY)
                    .set(
                        IDEMPOTENCY_KEY.CLAIMED_AT,
                        IDEMPOTENCY_KEY.CLAIMED_AT.minus(DayToSecond.valueOf(by)))
                    .where(IDEMPOTENCY_KEY.CALLER.eq(key.caller()))
                    .execute());
  }

  @Override
  public List<Recorded> events(SubscriberId subscriber) {
    return database()
        .read(
            sql ->
                sql.selectFrom(EVENT)
                    .where(EVENT.SUBSCRIBER_ID.eq(subscriber.value()))
                    .orderBy(EVENT.SEQUENCE)
                    .fetch(
                        row ->
                            new Recorded(
                                row.get(EVENT.SEQUENCE),
                                new Event(
                                    row.get(EVENT.ID),
                                    row.get(EVENT.TYPE),
                                    row.get(EVENT.CREATED_AT),
                                    Json.read(row.get(EVENT.DATA))))));
  }

  @Override
  public List<ReportId> evidence(PaymentId payment) {
    return database()
        .read(
            sql ->
                sql.select(GATEWAY_REPORT.ID)
                    .from(GATEWAY_REPORT)
                    .where(GATEWAY_REPORT.PAYMENT_ID.eq(payment.value()))
                    .orderBy(GATEWAY_REPORT.ASKED_AT, GATEWAY_REPORT.ID)
                    .fetch(row -> new ReportId(row.get(GATEWAY_REPORT.ID))));
  }
}
