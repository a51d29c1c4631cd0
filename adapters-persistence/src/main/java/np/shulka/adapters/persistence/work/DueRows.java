package np.shulka.adapters.persistence.work;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Rows whose time comes, and that are taken by putting it off for a while: whoever dies gives them
 * back by then, and nobody waits for anybody.
 */
public record DueRows(Table<?> table, TableField<?, UUID> id, TableField<?, Instant> due) {

  /**
   * Takes those that are due, the longest overdue first.
   *
   * @param named makes a name of an id
   */
  public <T> List<T> claim(
      Database database, Instant now, Duration lease, int limit, Function<UUID, T> named) {
    return database.apart(sql -> claim(sql, now, lease, limit)).stream().map(named).toList();
  }

  private List<UUID> claim(DSLContext sql, Instant now, Duration lease, int limit) {
    var first =
        name("due")
            .as(
                DSL.select(id, due)
                    .from(table)
                    .where(due.le(now))
                    .orderBy(due, id)
                    // said to the planner, which would else expect to read much of the table
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked());
    var leased =
        name("leased")
            .as(
                DSL.update(table)
                    .set(due, now.plus(lease))
                    .from(first)
                    .where(id.eq(first.field(id)))
                    .returningResult(id));
    return sql.with(first)
        .with(leased)
        .select(first.field(id))
        .from(first)
        .join(leased)
        .using(id)
        .orderBy(first.field(due), first.field(id))
        .fetch(row -> row.value1());
  }
}
