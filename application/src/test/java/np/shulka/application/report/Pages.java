package np.shulka.application.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.work.Page;

/** Lists that come in parts, read to their end. */
public final class Pages {
  private static final int MOST = 200;

  private Pages() {}

  public static <T> List<T> all(Function<Page.Request, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      Page<T> page = list.apply(new Page.Request(MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
