package np.shulka.adapters.persistence.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a step of a write is apart from its values. Equal shapes are the same SQL, which is rendered
 * once: rendering was the largest part of what a decision cost on our side.
 */
public interface Shape {

  /**
   * The step.
   *
   * @param source what the step before returned
   * @param slots a place for each value, to be taken in the order of the values
   */
  ResultQuery<?> over(Table<?> source, Slots slots);

  /** Columns, of which those that are given take an expression, and the others a value. */
  record Columns(List<Field<?>> names, Map<Field<?>, Field<?>> given) {
    Map<Field<?>, Field<?>> filled(Slots slots) {
      Map<Field<?>, Field<?>> filled = new LinkedHashMap<>();
      for (Field<?> name : names) {
        Field<?> expression = given.get(name);
        filled.put(name, expression == null ? slots.next(name) : expression);
      }
      return filled;
    }

    /** Every list of columns of a table has its own length. */
    @Override
    public int hashCode() {
      return names.size();
    }
  }

  /** The rows that have these values, if that is so besides. */
  record Matching(List<Field<?>> names, Condition besides) {
    Condition filled(Slots slots) {
      return names.stream()
          .map(name -> equal(name, slots))
          .reduce(Condition::and)
          .map(besides::and)
          .orElse(besides);
    }

    private static <T> Condition equal(Field<T> name, Slots slots) {
      return name.eq(slots.next(name));
    }

    @Override
    public int hashCode() {
      return names.size();
    }
  }

  /** Adds a row for each row of the step before. */
  record Insert(Table<?> into, Columns columns) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return insert(into, columns.filled(slots), source);
    }
  }

  /** Adds so many rows for each row of the step before. */
  record InsertAll(Table<?> into, List<Field<?>> names, int rows) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      Select<Record> values =
          IntStream.range(0, rows)
              .<Select<Record>>mapToObj(_ -> row(source, slots))
              .reduce(Select::unionAll)
              .orElseThrow();
      return DSL.insertInto(into).columns(names).select(values).returningResult(DSL.one());
    }

    private Select<Record> row(Table<?> source, Slots slots) {
      List<Field<?>> values = new ArrayList<>();
      for (Field<?> name : names) values.add(slots.next(name));
      return DSL.select(values).from(source);
    }
  }

  /** Adds a row beside each one that is there already. */
  record InsertBeside(Table<?> into, Columns columns, Table<?> table, Matching matching)
      implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      Map<Field<?>, Field<?>> filled = columns.filled(slots);
      Table<Record> there =
          DSL.select(columns.given.values())
              .from(table)
              .where(matching.filled(slots))
              .asTable(table);
      return insert(into, filled, there);
    }
  }

  /** Changes one row. */
  record Update(Table<?> table, Columns columns, Matching matching) implements Shape {
    @Override
    public ResultQuery<?> over(Table<?> source, Slots slots) {
      return DSL.update(table)
          .set(columns.filled(slots))
          .where(matching.filled(slots))
          .returningResult(DSL.one());
    }
  }

  private static ResultQuery<?> insert(
      Table<?> into, Map<Field<?>, Field<?>> row, Table<?> source) {
    return DSL.insertInto(into)
        .columns(row.keySet())
        .select(DSL.select(row.values()).from(source))
        .returningResult(DSL.one());
  }
}
