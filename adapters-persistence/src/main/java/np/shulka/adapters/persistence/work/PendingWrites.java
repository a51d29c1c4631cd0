package np.shulka.adapters.persistence.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Writes that wait to be sent as one statement, so that they cost one round trip. The statement
 * fails as a whole when a part of it lost its race, so it needs no transaction around it.
 */
final class PendingWrites {
  private final List<Write> writes = new ArrayList<>();

  boolean isEmpty() {
    return writes.isEmpty();
  }

  boolean accepts(Write write) {
    return writes.stream().allMatch(write::mayAccompany);
  }

  void add(Write write) {
    writes.add(write);
  }

  void send(DSLContext sql) {
    Statement statement = new Statement();
    writes.forEach(statement::early);
    statement.wonSoFar();
    writes.forEach(statement::late);
    writes.clear();
    sql.with(statement.expressions).select(statement.outcomes()).fetchSingle();
  }

  /** The parts of the statement in the order in which they are to happen. */
  private static final class Statement {
    private final List<CommonTableExpression<?>> expressions = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private Table<?> before = Write.nothing();

    void early(Write write) {
      add(write, write.early(), Write.nothing());
    }

    /** A row to stand on for what must happen only if everything so far was won. */
    void wonSoFar() {
      var won = name("won_so_far").as(select(one()).where(won(parts)));
      before = won;
      expressions.add(won);
    }

    void late(Write write) {
      add(write, write.late(), before);
    }

    private void add(Write write, List<Write.Step> steps, Table<?> source) {
      Table<?> from = source;
      for (Write.Step step : steps) {
        var expression = name("w" + (parts.size() + 1)).as(step.query().apply(from));
        expressions.add(expression);
        parts.add(new Part(write, step.rows(), expression));
        from = expression;
      }
    }

    List<Field<?>> outcomes() {
      List<Field<?>> outcomes = new ArrayList<>();
      for (Part part : parts) {
        outcomes.add(function("won", INTEGER, field(part.won()), val(part.write.what())));
      }
      return outcomes;
    }

    private static Condition won(Collection<Part> parts) {
      return parts.stream().map(Part::won).reduce(noCondition(), Condition::and);
    }
  }

  /** A step inside the statement, and how many rows it has to touch. */
  private record Part(Write write, int rows, Table<?> expression) {
    Condition won() {
      return field(select(count()).from(expression)).eq(rows);
    }
  }
}
