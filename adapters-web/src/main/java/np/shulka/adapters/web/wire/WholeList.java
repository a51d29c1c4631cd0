package np.shulka.adapters.web.wire;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.application.work.Page;

/** A list from its start to its end, fetched in parts as it is read. */
public final class WholeList {
  private static final int MOST = 200;

  private WholeList() {}

  /** The first part is fetched at once, so that what goes wrong goes wrong before the answer. */
  public static <T> Stream<T> of(Function<Page.Request, Page<T>> list) {
    Page<T> first = list.apply(new Page.Request(MOST, Optional.empty()));
    return Stream.iterate(
            Optional.of(first),
            Optional::isPresent,
            page ->
                page.flatMap(Page::next)
                    .map(next -> list.apply(new Page.Request(MOST, Optional.of(next)))))
        .flatMap(page -> page.orElseThrow().items().stream());
  }
}
