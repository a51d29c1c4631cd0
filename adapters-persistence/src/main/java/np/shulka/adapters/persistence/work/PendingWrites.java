package np.shulka.adapters.persistence.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import np.shulka.application.work.LostRace;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;

/** Writes that wait to be sent as one statement, so that they cost one round trip. */
final class PendingWrites {
  private static final Field<Integer> NUMBER = field(name("last", "number"), INTEGER);

  private final List<Write> writes = new ArrayList<>();

  boolean isEmpty() {
    return writes.isEmpty();
  }

  int size() {
    return writes.size();
  }

  boolean accepts(Write write) {
    return writes.stream().allMatch(write::mayAccompany);
  }

  void add(Write write) {
    writes.add(write);
  }

  void send(DSLContext sql) {
    if (!writes.isEmpty()) send(sql, _ -> List.of());
  }

  /**
   * Sends everything and takes a number after it in the same statement.
   *
   * @param last makes the query of the number; it must touch its row only if all writes won
   */
  int sendThen(DSLContext sql, Function<Condition, ResultQuery<Record1<Integer>>> last) {
    Record found = send(sql, won -> List.of(name("last").fields("number").as(last.apply(won))));
    return found.get(found.size() - 1, int.class);
  }

  private Record send(
      DSLContext sql, Function<Condition, List<CommonTableExpression<Record1<Integer>>>> last) {
    List<Part> parts = parts();
    List<CommonTableExpression<?>> expressions = new ArrayList<>();
    List<Field<?>> results = new ArrayList<>();
    parts.forEach(part -> expressions.add(part.expression));
    parts.forEach(part -> results.add(part.touched()));
    for (CommonTableExpression<Record1<Integer>> value : last.apply(allWon(parts))) {
      expressions.add(value);
      results.add(field(select(NUMBER).from(value)));
    }
    Record found = sql.with(expressions).select(results).fetchSingle();
    writes.clear();
    for (int i = 0; i < parts.size(); i++) parts.get(i).check(found.get(i, int.class));
    return found;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      for (int j = 0; j < write.steps().size(); j++) {
        Write.Step step = write.steps().get(j);
        var source = j == 0 ? Write.nothing() : parts.getLast().expression;
        var expression = name("w" + (i + 1) + "_" + (j + 1)).as(step.query().apply(source));
        parts.add(new Part(write.what(), step.rows(), expression));
      }
    }
    return parts;
  }

  private static Condition allWon(List<Part> parts) {
    return parts.stream()
        .<Condition>map(part -> part.touched().eq(part.rows))
        .reduce(noCondition(), Condition::and);
  }

  /** A step inside the statement, and what it has to touch. */
  private record Part(String what, int rows, CommonTableExpression<?> expression) {
    Field<Integer> touched() {
      return field(select(count()).from(expression));
    }

    void check(int touched) {
      if (touched != rows) throw new LostRace(what);
    }
  }
}
