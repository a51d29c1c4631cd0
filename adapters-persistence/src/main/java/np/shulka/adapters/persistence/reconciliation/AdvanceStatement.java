package np.shulka.adapters.persistence.reconciliation;

import static np.shulka.adapters.persistence.schema.tables.Reconciliation.RECONCILIATION;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Told;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes how far a comparison got and what it found on the way, all or nothing. */
final class AdvanceStatement {
  private static final String ADVANCE =
      """
      with moved as (
        update reconciliation set status = {0}, revision = {1}, stage = {2}, place = {3}, asked = {4},
          differences = {5}, tries = {6}, due_at = {7}, why = {8}, ended_at = {9}
        where id = {10} and revision = {11} and status = 'RUNNING'
        returning id, file_id, status),
      told as (
        insert into reconciliation_difference (reconciliation_id, place, kind, subject, payment_id,
          transaction_id, line, ours, theirs, words, remedy, detail, detail_values)
        select m.id, {12} + t.n, t.kind, t.subject, t.payment_id, t.transaction_id, t.line, t.ours,
          t.theirs, t.words, t.remedy, t.detail, cast(t.detail_values as jsonb)
        from moved m, unnest({13}, {14}, {15}, {16}, {17}, {18}, {19}, {20}, {21}, {22}, {23})
          with ordinality as t (kind, subject, payment_id, transaction_id, line, ours, theirs, words, remedy,
            detail, detail_values, n)),
      forgotten as (
        delete from settlement_row r using moved m where r.file_id = m.file_id and m.status <> 'RUNNING')
      select count(*) from moved
      """;

  private AdvanceStatement() {}

  static boolean run(
      DSLContext sql, Reconciliation.Running before, Reconciliation after, List<Difference> found) {
    List<Told> lines = found.stream().map(Difference::told).toList();
    QueryPart[] values =
        Stream.concat(state(before, after), report(lines)).toArray(QueryPart[]::new);
    return sql.resultQuery(ADVANCE, values).fetchSingle().get(0, long.class) == 1;
  }

  private static Stream<Field<?>> state(Reconciliation.Running before, Reconciliation after) {
    Progress progress = after.progress();
    return Stream.of(
        DSL.val(RunRows.status(after)),
        DSL.val(after.revision()),
        DSL.val(progress.stage().name()),
        DSL.val(progress.at()),
        DSL.val(progress.asked()),
        DSL.val(progress.found()),
        DSL.val(progress.tries()),
        DSL.val(RunRows.dueAt(after), RECONCILIATION.DUE_AT),
        DSL.val(RunRows.why(after), RECONCILIATION.WHY),
        DSL.val(RunRows.endedAt(after), RECONCILIATION.ENDED_AT),
        DSL.val(before.id().value()),
        DSL.val(before.revision()),
        DSL.val(before.progress().found()));
  }

  private static Stream<Field<?>> report(List<Told> lines) {
    return Stream.of(
        texts(lines, Told::kind),
        texts(lines, told -> told.about().key()),
        DSL.val(
            lines.stream()
                .map(told -> told.about().payment().map(PaymentId::value).orElse(null))
                .toArray(UUID[]::new)),
        texts(
            lines,
            told -> told.about().transaction().map(GatewayTransactionId::value).orElse(null)),
        DSL.val(lines.stream().map(told -> line(told.about().line())).toArray(Integer[]::new)),
        texts(lines, Told::ours),
        texts(lines, Told::theirs),
        texts(lines, Told::words),
        texts(lines, told -> told.remedy().name()),
        texts(lines, told -> told.detail().map(Told.Detail::code).orElse(null)),
        texts(lines, told -> told.detail().map(it -> Json.text(it.values())).orElse(null)));
  }

  private static @Nullable Integer line(OptionalInt line) {
    return line.isPresent() ? line.getAsInt() : null;
  }

  private static Field<?> texts(List<Told> lines, Function<Told, @Nullable String> column) {
    return DSL.val(lines.stream().map(column).toArray(String[]::new));
  }
}
