package np.shulka.adapters.persistence.work;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.dual;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** One statement made of the steps of several writes, in the order in which they are to happen. */
final class WriteStatement {
  private static final Field<String> WHAT = field(name("what"), VARCHAR);

  private final Slots slots = new Slots();
  private final List<CommonTableExpression<?>> expressions = new ArrayList<>();
  private final List<Field<?>> outcomes = new ArrayList<>();
  private Condition won = noCondition();
  private Table<?> ground = dual();
  private Table<?> before = ground;

  private WriteStatement() {}

  static Text text(Configuration settings, List<Form> forms) {
    WriteStatement statement = new WriteStatement();
    boolean late = false;
    for (Form form : forms) {
      if (form.late && !late) statement.wonSoFar();
      late = form.late;
      if (form.first) statement.before = statement.ground;
      statement.add(form);
    }
    return Text.of(
        settings, DSL.with(statement.expressions).select(statement.outcomes), statement.slots);
  }

  /** A row to stand on for what must happen only if everything so far was won. */
  private void wonSoFar() {
    var row = name("won_so_far").as(select(one()).where(won));
    expressions.add(row);
    ground = row;
  }

  private void add(Form form) {
    var expression = name("w" + (outcomes.size() + 1)).as(form.shape.over(before, slots));
    expressions.add(expression);
    before = expression;
    Condition complete = field(select(count()).from(expression)).eq(inline(form.rows));
    won = won.and(complete);
    outcomes.add(when(complete, one()).otherwise(lost(slots.next(WHAT))));
  }

  /** Raises what was lost; called only then. */
  private static Field<Integer> lost(Field<String> what) {
    return function("won", INTEGER, inline(false), what);
  }

  /** The steps of a write that are late, or those that are not. */
  static Stream<Part> parts(Write write, boolean late) {
    List<Write.Step> steps = write.steps().stream().filter(step -> step.late() == late).toList();
    return IntStream.range(0, steps.size())
        .mapToObj(place -> new Part(write.what(), place == 0, steps.get(place)));
  }

  /** A step with its values, and whose race it is. */
  record Part(String what, boolean first, Write.Step step) {
    Form form() {
      return new Form(first, step.late(), step.rows(), step.shape());
    }
  }

  /** All that the SQL of a step depends on. */
  record Form(boolean first, boolean late, int rows, Shape shape) {}
}
