package np.shulka.adapters.persistence.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.work.Page;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Parts of lists by id, newest first, without counting what came before. */
public final class Pages {
  private Pages() {}

  /** What belongs to the wanted part and to those after it. */
  public static Condition from(Page.Request page, Field<UUID> id) {
    return page.after().map(id::lt).orElse(DSL.noCondition());
  }

  /**
   * How many rows to fetch: one more tells whether another part follows. Said to the planner, which
   * would else expect a tenth of all there are, and prepare to sort or to hash them.
   */
  public static Param<Integer> limit(Page.Request page) {
    return DSL.inline(page.limit() + 1);
  }

  /**
   * Rows of one table that are wanted.
   *
   * @param read makes something of a row
   */
  public static <R extends Record, T> Page<T> newest(
      Database database,
      Table<R> table,
      TableField<R, UUID> id,
      Condition wanted,
      Page.Request page,
      RecordMapper<R, T> read) {
    List<R> found =
        database.read(
            sql ->
                sql.selectFrom(table)
                    .where(wanted, from(page, id))
                    .orderBy(id.desc())
                    .limit(limit(page))
                    .fetch());
    Page<R> rows = page(found, page, row -> row.get(id));
    return new Page<>(rows.items().stream().map(read::map).toList(), rows.next());
  }

  public static <T> Page<T> page(List<T> found, Page.Request page, Function<T, UUID> id) {
    if (found.size() <= page.limit()) return new Page<>(found, Optional.empty());
    List<T> items = found.subList(0, page.limit());
    return new Page<>(items, Optional.of(id.apply(items.getLast())));
  }
}
