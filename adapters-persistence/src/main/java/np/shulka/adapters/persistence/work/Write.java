package np.shulka.adapters.persistence.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A change that can wait and be sent together with others as one statement. Its first step decides
 * whether it happens; later steps write only what the step before returned rows for.
 *
 * @param what whose race is lost if a step touches another number of rows than expected
 * @param reads the ids of rows that must be in place before
 * @param changes the ids of rows that it adds or updates
 */
public record Write(String what, Set<Object> reads, Set<Object> changes, List<Step> steps) {
  public Write {
    reads = Set.copyOf(reads);
    changes = Set.copyOf(changes);
    steps = List.copyOf(steps);
  }

  /** Adds or updates the row of that id. */
  public static Write changing(Object id) {
    return new Write(id.getClass().getSimpleName() + " " + id, Set.of(), Set.of(id), List.of());
  }

  /** Adds rows beside the row of that id. */
  public static Write beside(Object id) {
    return new Write(id.getClass().getSimpleName() + " " + id, Set.of(id), Set.of(), List.of());
  }

  /** A step on its own that has to touch one row. */
  public Write with(ResultQuery<?> query) {
    return then(1, _ -> query);
  }

  /**
   * One more step.
   *
   * @param query makes the step from what the step before returned
   */
  public Write then(int rows, Function<Table<?>, ResultQuery<?>> query) {
    return and(new Step(rows, isLate(), query));
  }

  /**
   * One more step on one row, to be done, like all that follow it, after everything else of the
   * statement, and only if all of that was won: for what others wait for.
   *
   * @param query makes the step from a table that has a row if so
   */
  public Write atLast(Function<Table<?>, ResultQuery<?>> query) {
    return and(new Step(1, true, query));
  }

  private Write and(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Write(what, reads, changes, more);
  }

  private boolean isLate() {
    return !steps.isEmpty() && steps.getLast().late();
  }

  List<Step> early() {
    return steps.stream().filter(step -> !step.late()).toList();
  }

  List<Step> late() {
    return steps.stream().filter(Step::late).toList();
  }

  /** Adds a row for every row of the source. */
  public static ResultQuery<?> insert(
      Table<?> into, Map<Field<?>, @Nullable Object> row, Table<?> source) {
    List<Field<?>> columns = List.copyOf(row.keySet());
    List<Field<?>> values = new ArrayList<>();
    row.forEach((column, value) -> values.add(value(column, value)));
    return DSL.insertInto(into)
        .columns(columns)
        .select(DSL.select(values).from(source))
        .returningResult(DSL.one());
  }

  private static Field<?> value(Field<?> column, @Nullable Object value) {
    return value instanceof Field<?> field ? field : DSL.val(value, column);
  }

  /** Whether both may be parts of one statement, of which no part sees the others. */
  boolean mayAccompany(Write earlier) {
    return earlier.changes.stream().noneMatch(id -> changes.contains(id) || reads.contains(id));
  }

  /**
   * A part of a write.
   *
   * @param rows how many rows it has to touch
   * @param late whether it waits for everything else
   */
  record Step(int rows, boolean late, Function<Table<?>, ResultQuery<?>> query) {}

  /** Where a first step takes its one row from. */
  static Table<Record> nothing() {
    return DSL.dual();
  }
}
