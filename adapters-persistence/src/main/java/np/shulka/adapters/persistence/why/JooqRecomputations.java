package np.shulka.adapters.persistence.why;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.Recomputation.RECOMPUTATION;
import static np.shulka.adapters.persistence.schema.tables.RecomputationFinding.RECOMPUTATION_FINDING;
import static np.shulka.adapters.persistence.schema.tables.RecomputationUnreadable.RECOMPUTATION_UNREADABLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.invoice.InvoiceRows;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.why.Recomputations;
import np.shulka.application.work.Page;
import np.shulka.application.work.Problem;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.money.Money;
import np.shulka.domain.why.Difference;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Finding.Differs;
import np.shulka.domain.why.Finding.Unreadable;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Recomputation.Finished;
import np.shulka.domain.why.Recomputation.Running;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs with how far they are; invoices come in the order of their ids, part by part. */
@Component
final class JooqRecomputations implements Recomputations {
  /** When more of a page are too slow each alone, it is the database that is slow. */
  private static final int SLOW_OF_A_PAGE = 3;

  private final Database database;
  private final InvoiceRows rows;

  JooqRecomputations(Database database, InvoiceRows rows) {
    this.database = database;
    this.rows = rows;
  }

  @Override
  public List<Kept> invoices(Optional<InvoiceId> last, int limit) {
    Condition further = last.map(id -> INVOICE.ID.gt(id.value())).orElse(DSL.noCondition());
    try {
      return kept(further, limit);
    } catch (RuntimeException oneOfThem) {
      if (Problem.isNobodysFault(oneOfThem)) throw oneOfThem;
      return singly(ids(further, limit));
    }
  }

  private List<Kept> singly(List<UUID> ids) {
    List<Kept> all = new ArrayList<>();
    int slow = 0;
    for (UUID id : ids) {
      try {
        all.add(kept(id));
      } catch (StoreTooSlow itself) {
        if (++slow > SLOW_OF_A_PAGE) throw itself;
        all.add(broken(id, itself));
      }
    }
    return all;
  }

  private List<Kept> kept(Condition which, int limit) {
    return database.read(
        sql ->
            sql.select(InvoiceRows.fields())
                .select(KeptSums.BOOKED)
                .from(InvoiceRows.table())
                .where(which)
                .orderBy(INVOICE.ID)
                .limit(limit)
                .fetch(row -> new Kept.Whole(rows.invoice(row), KeptSums.of(row))));
  }

  private List<UUID> ids(Condition which, int limit) {
    return database.read(
        sql ->
            sql.select(INVOICE.ID)
                .from(INVOICE)
                .where(which)
                .orderBy(INVOICE.ID)
                .limit(limit)
                .fetch(INVOICE.ID));
  }

  /** One alone, so that what is wrong with it is of it. */
  private Kept kept(UUID id) {
    try {
      return kept(INVOICE.ID.eq(id), 1).getFirst();
    } catch (Problem missing) {
      throw missing;
    } catch (RuntimeException broken) {
      return broken(id, broken);
    }
  }

  private static Kept broken(UUID id, RuntimeException why) {
    return new Kept.Broken(Unreadable.of(new InvoiceId(id), why));
  }

  @Override
  public Optional<Recomputation> latest() {
    return database.read(
        sql ->
            sql.selectFrom(RECOMPUTATION)
                .orderBy(
                    DSL.field(RECOMPUTATION.FINISHED_AT.isNull()).desc(),
                    RECOMPUTATION.STARTED_AT.desc(),
                    RECOMPUTATION.ID.desc())
                .limit(1)
                .fetchOptional(JooqRecomputations::run));
  }

  @Override
  public Optional<Recomputation> find(RecomputationId id) {
    return database.read(
        sql ->
            sql.selectFrom(RECOMPUTATION)
                .where(RECOMPUTATION.ID.eq(id.value()))
                .fetchOptional(JooqRecomputations::run));
  }

  @Override
  public Page<Recomputation> list(Page.Request page) {
    return Pages.newest(
        database,
        RECOMPUTATION,
        RECOMPUTATION.ID,
        DSL.noCondition(),
        page,
        JooqRecomputations::run);
  }

  @Override
  public List<Finding> findings(RecomputationId id, int limit) {
    return Stream.concat(unreadable(id, limit).stream(), differing(id, limit).stream())
        .limit(limit)
        .toList();
  }

  private List<Finding> unreadable(RecomputationId id, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(RECOMPUTATION_UNREADABLE)
                .where(RECOMPUTATION_UNREADABLE.RECOMPUTATION_ID.eq(id.value()))
                .orderBy(RECOMPUTATION_UNREADABLE.INVOICE_ID.desc())
                .limit(limit)
                .fetch(
                    row ->
                        new Unreadable(
                            new InvoiceId(row.get(RECOMPUTATION_UNREADABLE.INVOICE_ID)),
                            Unreadable.Fault.valueOf(row.get(RECOMPUTATION_UNREADABLE.FAULT)),
                            row.get(RECOMPUTATION_UNREADABLE.WHY))));
  }

  private List<Finding> differing(RecomputationId id, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(RECOMPUTATION_FINDING)
                .where(RECOMPUTATION_FINDING.RECOMPUTATION_ID.eq(id.value()))
                .orderBy(RECOMPUTATION_FINDING.INVOICE_ID.desc(), RECOMPUTATION_FINDING.WHAT)
                .limit(limit)
                .fetch(JooqRecomputations::finding));
  }

  @Override
  public void begin(Running run) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>(row(run));
    row.put(RECOMPUTATION.ID, run.id().value());
    row.put(RECOMPUTATION.STARTED_AT, run.startedAt());
    database.write(Write.changing(run.id()).insert(RECOMPUTATION, row));
  }

  @Override
  public void advance(Running before, Recomputation after, List<Finding> found) {
    Map<Field<?>, Object> matching =
        Map.of(
            RECOMPUTATION.ID, before.id().value(),
            RECOMPUTATION.CHECKED, before.progress().checked());
    Write write =
        Write.changing(before.id())
            .update(RECOMPUTATION, row(after), matching, RECOMPUTATION.FINISHED_AT.isNull());
    List<Map<Field<?>, @Nullable Object>> differing = new ArrayList<>();
    List<Map<Field<?>, @Nullable Object>> unreadable = new ArrayList<>();
    for (Finding finding : found) {
      switch (finding) {
        case Differs differs -> differing.add(row(before.id(), differs));
        case Unreadable broken -> unreadable.add(row(before.id(), broken));
      }
    }
    if (!differing.isEmpty()) write = write.insertAll(RECOMPUTATION_FINDING, differing);
    if (!unreadable.isEmpty()) write = write.insertAll(RECOMPUTATION_UNREADABLE, unreadable);
    database.write(write);
  }

  private static Map<Field<?>, @Nullable Object> row(Recomputation run) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(RECOMPUTATION.UP_TO, run.progress().upTo().map(InvoiceId::value).orElse(null));
    row.put(RECOMPUTATION.CHECKED, run.progress().checked());
    row.put(RECOMPUTATION.UNEXPLAINED, run.progress().unexplained());
    row.put(RECOMPUTATION.DIFFERING, run.progress().differing());
    row.put(RECOMPUTATION.UNREADABLE, run.progress().unreadable());
    row.put(
        RECOMPUTATION.FINISHED_AT, run instanceof Finished finished ? finished.finishedAt() : null);
    return row;
  }

  private static Map<Field<?>, @Nullable Object> row(RecomputationId run, Differs finding) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(RECOMPUTATION_FINDING.RECOMPUTATION_ID, run.value());
    row.put(RECOMPUTATION_FINDING.INVOICE_ID, finding.invoice().value());
    row.put(RECOMPUTATION_FINDING.WHAT, finding.difference().what());
    row.put(RECOMPUTATION_FINDING.KEPT_PAISA, finding.difference().kept().paisa());
    row.put(RECOMPUTATION_FINDING.RECOMPUTED_PAISA, finding.difference().recomputed().paisa());
    return row;
  }

  private static Map<Field<?>, @Nullable Object> row(RecomputationId run, Unreadable finding) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(RECOMPUTATION_UNREADABLE.RECOMPUTATION_ID, run.value());
    row.put(RECOMPUTATION_UNREADABLE.INVOICE_ID, finding.invoice().value());
    row.put(RECOMPUTATION_UNREADABLE.FAULT, finding.fault().name());
    row.put(RECOMPUTATION_UNREADABLE.WHY, finding.why());
    return row;
  }

  private static Finding finding(Record row) {
    return new Differs(
        new InvoiceId(row.get(RECOMPUTATION_FINDING.INVOICE_ID)),
        new Difference(
            row.get(RECOMPUTATION_FINDING.WHAT),
            Money.paisa(row.get(RECOMPUTATION_FINDING.KEPT_PAISA)),
            Money.paisa(row.get(RECOMPUTATION_FINDING.RECOMPUTED_PAISA))));
  }

  private static Recomputation run(Record row) {
    RecomputationId id = new RecomputationId(row.get(RECOMPUTATION.ID));
    var progress =
        new Recomputation.Progress(
            Optional.ofNullable(row.get(RECOMPUTATION.UP_TO)).map(InvoiceId::new),
            row.get(RECOMPUTATION.CHECKED),
            row.get(RECOMPUTATION.UNEXPLAINED),
            row.get(RECOMPUTATION.DIFFERING),
            row.get(RECOMPUTATION.UNREADABLE));
    return Optional.ofNullable(row.get(RECOMPUTATION.FINISHED_AT))
        .<Recomputation>map(at -> new Finished(id, row.get(RECOMPUTATION.STARTED_AT), progress, at))
        .orElseGet(() -> new Running(id, row.get(RECOMPUTATION.STARTED_AT), progress));
  }
}
