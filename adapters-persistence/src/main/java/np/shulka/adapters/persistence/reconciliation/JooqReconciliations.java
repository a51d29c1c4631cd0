package np.shulka.adapters.persistence.reconciliation;

import static np.shulka.adapters.persistence.schema.tables.Reconciliation.RECONCILIATION;
import static np.shulka.adapters.persistence.schema.tables.ReconciliationDifference.RECONCILIATION_DIFFERENCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Remedy;
import np.shulka.domain.reconciliation.Told;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Comparisons and their reports; each part of one is written by one statement. */
@Component
final class JooqReconciliations implements Reconciliations {
  private static final String CLAIM =
      """
      with due as (
        select id from reconciliation where due_at <= {0} order by due_at, id limit 1
        for update skip locked)
      update reconciliation r set due_at = {1}, revision = r.revision + 1
      from due where r.id = due.id returning r.id
      """;

  private final Database database;

  JooqReconciliations(Database database) {
    this.database = database;
  }

  @Override
  public void add(Reconciliation.Running begun) {
    database.write(Write.changing(begun.id()).insert(RECONCILIATION, RunRows.whole(begun)));
  }

  @Override
  public Optional<Reconciliation> find(ReconciliationId id) {
    return database.read(
        sql ->
            sql.selectFrom(RECONCILIATION)
                .where(RECONCILIATION.ID.eq(id.value()))
                .fetchOptional(RunRows::run));
  }

  @Override
  public Page<Reconciliation> all(Page.Request page) {
    return Pages.newest(
        database, RECONCILIATION, RECONCILIATION.ID, DSL.noCondition(), page, RunRows::run);
  }

  @Override
  public Optional<Reconciliation.Running> claim(Instant now, Duration lease) {
    return database
        .apart(
            sql ->
                sql.resultQuery(
                        CLAIM,
                        DSL.val(now, RECONCILIATION.DUE_AT),
                        DSL.val(now.plus(lease), RECONCILIATION.DUE_AT))
                    .fetchOptional("id", UUID.class))
        .flatMap(id -> find(new ReconciliationId(id)))
        .filter(Reconciliation.Running.class::isInstance)
        .map(Reconciliation.Running.class::cast);
  }

  @Override
  public void advance(Reconciliation.Running before, Reconciliation after, List<Difference> found) {
    boolean won = database.apart(sql -> AdvanceStatement.run(sql, before, after, found));
    if (!won) throw new LostRace("reconciliation " + before.id());
  }

  @Override
  public List<Listed> differences(ReconciliationId id, long after, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(RECONCILIATION_DIFFERENCE)
                .where(RECONCILIATION_DIFFERENCE.RECONCILIATION_ID.eq(id.value()))
                .and(RECONCILIATION_DIFFERENCE.PLACE.gt(after))
                .orderBy(RECONCILIATION_DIFFERENCE.PLACE)
                .limit(limit)
                .fetch(JooqReconciliations::listed));
  }

  private static Listed listed(Record row) {
    Integer line = row.get(RECONCILIATION_DIFFERENCE.LINE);
    var about =
        new Told.Subject(
            Optional.ofNullable(row.get(RECONCILIATION_DIFFERENCE.PAYMENT_ID)).map(PaymentId::new),
            Optional.ofNullable(row.get(RECONCILIATION_DIFFERENCE.TRANSACTION_ID))
                .map(GatewayTransactionId::new),
            refund(row.get(RECONCILIATION_DIFFERENCE.SUBJECT)),
            line == null ? OptionalInt.empty() : OptionalInt.of(line));
    return new Listed(
        row.get(RECONCILIATION_DIFFERENCE.PLACE),
        new Told(
            row.get(RECONCILIATION_DIFFERENCE.KIND),
            about,
            row.get(RECONCILIATION_DIFFERENCE.OURS),
            row.get(RECONCILIATION_DIFFERENCE.THEIRS),
            row.get(RECONCILIATION_DIFFERENCE.WORDS),
            Remedy.valueOf(row.get(RECONCILIATION_DIFFERENCE.REMEDY)),
            detail(row)));
  }

  private static Optional<Told.Detail> detail(Record row) {
    return Optional.ofNullable(row.get(RECONCILIATION_DIFFERENCE.DETAIL))
        .map(
            code ->
                new Told.Detail(
                    code, Json.texts(row.get(RECONCILIATION_DIFFERENCE.DETAIL_VALUES))));
  }

  /** Only the name of what it is about says which refund that is. */
  private static Optional<RefundId> refund(String subject) {
    return subject.startsWith(Told.Subject.REFUND)
        ? Optional.of(
            new RefundId(UUID.fromString(subject.substring(Told.Subject.REFUND.length()))))
        : Optional.empty();
  }

  @Override
  public Set<GatewayTransactionId> named(
      ReconciliationId id, List<GatewayTransactionId> transactions) {
    List<String> wanted = transactions.stream().map(GatewayTransactionId::value).toList();
    return database.read(
        sql ->
            sql
                .selectDistinct(RECONCILIATION_DIFFERENCE.TRANSACTION_ID)
                .from(RECONCILIATION_DIFFERENCE)
                .where(RECONCILIATION_DIFFERENCE.RECONCILIATION_ID.eq(id.value()))
                .and(RECONCILIATION_DIFFERENCE.TRANSACTION_ID.in(wanted))
                .fetch(row -> new GatewayTransactionId(row.value1()))
                .stream()
                .collect(Collectors.toSet()));
  }

  @Override
  public boolean names(ReconciliationId id, PaymentId payment) {
    return database.read(
        sql ->
            sql.fetchExists(
                DSL.selectOne()
                    .from(RECONCILIATION_DIFFERENCE)
                    .where(RECONCILIATION_DIFFERENCE.RECONCILIATION_ID.eq(id.value()))
                    .and(RECONCILIATION_DIFFERENCE.PAYMENT_ID.eq(payment.value()))));
  }
}
