package np.shulka.adapters.persistence.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A change that can wait and be sent together with others as one statement. Its first step decides
 * whether it happens; later steps write only what the step before returned rows for. A row is a map
 * from columns to values, or to expressions of what it is made from.
 *
 * @param what whose race is lost if a step touches another number of rows than expected
 * @param reads the ids of rows that must be in place before
 * @param changes the ids of rows that it adds or updates
 */
public record Write(String what, Set<Object> reads, Set<Object> changes, List<Step> steps) {

  /** Adds or updates the row of that id. */
  public static Write changing(Object id) {
    return new Write(named(id), Set.of(), Set.of(id), List.of());
  }

  /** Adds rows beside the row of that id. */
  public static Write beside(Object id) {
    return new Write(named(id), Set.of(id), Set.of(), List.of());
  }

  /** After all others that say the same, in a statement of its own: each sees what those did. */
  public Write inTurn(Object with) {
    Set<Object> more = new HashSet<>(changes);
    more.add(with);
    return new Write(what, reads, more, steps);
  }

  private static String named(Object id) {
    return id.getClass().getSimpleName() + " " + id;
  }

  /** Adds that row for the row of the step before, if there is one. */
  public Write insert(Table<?> into, Map<Field<?>, @Nullable Object> row) {
    return then(1, new Shape.Insert(into, columns(row)), values(row));
  }

  /** Adds those rows, all of the same columns, for the row of the step before, if there is one. */
  public Write insertAll(Table<?> into, List<Map<Field<?>, @Nullable Object>> rows) {
    List<Field<?>> names = List.copyOf(rows.getFirst().keySet());
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.addAll(values(row)));
    return then(rows.size(), new Shape.InsertAll(into, names, rows.size()), values);
  }

  /** Adds that row beside the one that matches. */
  public Write insertBeside(
      Table<?> into,
      Map<Field<?>, @Nullable Object> row,
      Table<?> table,
      Map<Field<?>, Object> matching,
      Condition besides) {
    Shape shape = new Shape.InsertBeside(into, columns(row), table, matching(matching, besides));
    return then(1, shape, values(row, matching));
  }

  /** Changes the row that matches. */
  public Write update(
      Table<?> table,
      Map<Field<?>, @Nullable Object> row,
      Map<Field<?>, Object> matching,
      Condition besides) {
    Shape shape = new Shape.Update(table, columns(row), matching(matching, besides));
    return then(1, shape, values(row, matching));
  }

  /** Changes the row that matches. */
  public Write update(
      Table<?> table, Map<Field<?>, @Nullable Object> row, Map<Field<?>, Object> matching) {
    return update(table, row, matching, DSL.noCondition());
  }

  /** One more step, on so many rows. */
  public Write then(int rows, Shape shape, List<@Nullable Object> values) {
    return and(new Step(rows, isLate(), shape, values));
  }

  /**
   * One more step on one row, to be done, like all that follow it, after everything else of the
   * statement, and only if all of that was won: for what others wait for.
   */
  public Write atLast(Shape shape, List<@Nullable Object> values) {
    return and(new Step(1, true, shape, values));
  }

  private Write and(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Write(what, reads, changes, more);
  }

  private boolean isLate() {
    return !steps.isEmpty() && steps.getLast().late();
  }

  /** Whether both may be parts of one statement, of which no part sees the others. */
  boolean mayAccompany(Write earlier) {
    return earlier.changes.stream().noneMatch(id -> changes.contains(id) || reads.contains(id));
  }

  private static Shape.Columns columns(Map<Field<?>, @Nullable Object> row) {
    Map<Field<?>, Field<?>> given = new HashMap<>();
    row.forEach(
        (column, value) -> {
          if (value instanceof Field<?> expression) given.put(column, expression);
        });
    return new Shape.Columns(List.copyOf(row.keySet()), given);
  }

  private static Shape.Matching matching(Map<Field<?>, Object> matching, Condition besides) {
    return new Shape.Matching(List.copyOf(matching.keySet()), besides);
  }

  @SafeVarargs
  private static List<@Nullable Object> values(Map<Field<?>, ? extends @Nullable Object>... rows) {
    List<@Nullable Object> values = new ArrayList<>();
    for (var row : rows) {
      for (Object value : row.values()) if (!(value instanceof Field<?>)) values.add(value);
    }
    return values;
  }

  /**
   * A part of a write.
   *
   * @param rows how many rows it has to touch
   * @param late whether it waits for everything else
   * @param values in the order of the places that the shape takes
   */
  record Step(int rows, boolean late, Shape shape, List<@Nullable Object> values) {}
}
