package np.shulka.adapters.persistence.reconciliation;

import static np.shulka.adapters.persistence.schema.tables.Reconciliation.RECONCILIATION;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.reconciliation.Against;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Stage;
import np.shulka.domain.subscriber.Subject;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Comparisons as rows. */
final class RunRows {
  private static final String RUNNING = "RUNNING";

  private RunRows() {}

  static Map<Field<?>, @Nullable Object> whole(Reconciliation.Running begun) {
    Reconciliation.Terms terms = begun.terms();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(RECONCILIATION.ID, terms.id().value());
    switch (terms.against()) {
      case Against.Gateway _ -> row.put(RECONCILIATION.AGAINST, "GATEWAY");
      case Against.Settlement(var file, int rows) -> {
        row.put(RECONCILIATION.AGAINST, "SETTLEMENT");
        row.put(RECONCILIATION.FILE_ID, file.value());
        row.put(RECONCILIATION.ROW_COUNT, rows);
      }
    }
    row.put(RECONCILIATION.FROM_AT, terms.span().from());
    row.put(RECONCILIATION.TO_AT, terms.span().to());
    row.put(RECONCILIATION.BEGUN_BY, terms.by().value());
    row.put(RECONCILIATION.CREATED_AT, terms.createdAt());
    row.put(RECONCILIATION.STATUS, RUNNING);
    row.put(RECONCILIATION.REVISION, begun.revision());
    row.put(RECONCILIATION.STAGE, begun.progress().stage().name());
    row.put(RECONCILIATION.PLACE, begun.progress().at());
    row.put(RECONCILIATION.ASKED, begun.progress().asked());
    row.put(RECONCILIATION.TOTAL, begun.progress().of());
    row.put(RECONCILIATION.DIFFERENCES, begun.progress().found());
    row.put(RECONCILIATION.TRIES, begun.progress().tries());
    row.put(RECONCILIATION.DUE_AT, begun.dueAt());
    return row;
  }

  static String status(Reconciliation run) {
    return switch (run) {
      case Reconciliation.Running _ -> RUNNING;
      case Reconciliation.Done _ -> "DONE";
      case Reconciliation.Failed _ -> "FAILED";
    };
  }

  static @Nullable Instant dueAt(Reconciliation run) {
    return run instanceof Reconciliation.Running running ? running.dueAt() : null;
  }

  static @Nullable Instant endedAt(Reconciliation run) {
    return switch (run) {
      case Reconciliation.Running _ -> null;
      case Reconciliation.Done done -> done.at();
      case Reconciliation.Failed failed -> failed.at();
    };
  }

  static @Nullable String why(Reconciliation run) {
    return run instanceof Reconciliation.Failed failed ? failed.why() : null;
  }

  static Reconciliation run(Record row) {
    return switch (row.get(RECONCILIATION.STATUS)) {
      case RUNNING -> running(row);
      case "DONE" ->
          new Reconciliation.Done(
              terms(row),
              row.get(RECONCILIATION.REVISION),
              progress(row),
              row.get(RECONCILIATION.ENDED_AT));
      case "FAILED" ->
          new Reconciliation.Failed(
              terms(row),
              row.get(RECONCILIATION.REVISION),
              progress(row),
              row.get(RECONCILIATION.WHY),
              row.get(RECONCILIATION.ENDED_AT));
      case String other -> throw new IllegalStateException("a comparison that is " + other);
    };
  }

  static Reconciliation.Running running(Record row) {
    return new Reconciliation.Running(
        terms(row),
        row.get(RECONCILIATION.REVISION),
        progress(row),
        row.get(RECONCILIATION.DUE_AT));
  }

  private static Reconciliation.Terms terms(Record row) {
    return new Reconciliation.Terms(
        new ReconciliationId(row.get(RECONCILIATION.ID)),
        against(row),
        new Span(row.get(RECONCILIATION.FROM_AT), row.get(RECONCILIATION.TO_AT)),
        new Subject(row.get(RECONCILIATION.BEGUN_BY)),
        row.get(RECONCILIATION.CREATED_AT));
  }

  private static Against against(Record row) {
    return row.get(RECONCILIATION.FILE_ID) == null
        ? new Against.Gateway()
        : new Against.Settlement(
            new SettlementFileId(row.get(RECONCILIATION.FILE_ID)),
            row.get(RECONCILIATION.ROW_COUNT));
  }

  private static Progress progress(Record row) {
    return new Progress(
        Stage.valueOf(row.get(RECONCILIATION.STAGE)),
        row.get(RECONCILIATION.PLACE),
        row.get(RECONCILIATION.ASKED),
        row.get(RECONCILIATION.TOTAL),
        row.get(RECONCILIATION.DIFFERENCES),
        row.get(RECONCILIATION.TRIES));
  }
}
