package np.shulka.adapters.persistence.dunning;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as an array for each column, which PostgreSQL reads at half the cost of JSON.
 *
 * @param columns those that are given, which are the same for all rows
 */
record ColumnArrays(List<Field<?>> columns, List<Map<Field<?>, @Nullable Object>> rows) {
  static ColumnArrays of(Stream<Map<Field<?>, @Nullable Object>> some, Field<?>... ifNone) {
    List<Map<Field<?>, @Nullable Object>> rows = some.toList();
    List<Field<?>> none = List.of(ifNone);
    return new ColumnArrays(
        rows.stream().findFirst().map(row -> List.copyOf(row.keySet())).orElse(none), rows);
  }

  String names() {
    return columns.stream().map(Field::getName).collect(joining(", "));
  }

  /** The rows as a table called n, whose arrays are added to the values of the statement. */
  String table(List<QueryPart> values) {
    int first = values.size();
    columns.forEach(column -> values.add(array(column)));
    return Stream.iterate(first, place -> place < values.size(), place -> place + 1)
        .map(place -> "{" + place + "}")
        .collect(joining(", ", "unnest(", ") as n (" + names() + ")"));
  }

  private Field<?> array(Field<?> column) {
    Object array = Array.newInstance(column.getType(), rows.size());
    for (int row = 0; row < rows.size(); row++) Array.set(array, row, rows.get(row).get(column));
    return DSL.val(array, column.getDataType().array());
  }
}
