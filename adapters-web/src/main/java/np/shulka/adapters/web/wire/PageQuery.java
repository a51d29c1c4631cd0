package np.shulka.adapters.web.wire;

import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** Which part of a list the caller asked for. */
public final class PageQuery {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private PageQuery() {}

  public static Page.Request of(@Nullable Integer limit, @Nullable UUID after) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) throw new InvalidRequest("limit", "is 1 to " + MOST);
    return new Page.Request(wanted, Optional.ofNullable(after));
  }
}
