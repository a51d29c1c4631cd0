package np.shulka.adapters.persistence.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.work.Page;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Parts of lists by id, newest first, without counting what came before. */
public final class Pages {
  private Pages() {}

  /** What belongs to the wanted part and to those after it. */
  public static Condition from(Page.Request page, Field<UUID> id) {
    return page.after().map(id::lt).orElse(DSL.noCondition());
  }

  /** How many rows to fetch: one more tells whether another part follows. */
  public static int limit(Page.Request page) {
    return page.limit() + 1;
  }

  public static <T> Page<T> page(List<T> found, Page.Request page, Function<T, UUID> id) {
    if (found.size() <= page.limit()) return new Page<>(found, Optional.empty());
    List<T> items = found.subList(0, page.limit());
    return new Page<>(items, Optional.of(id.apply(items.getLast())));
  }
}
