package np.shulka.application.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a list, newest first.
 *
 * @param next where the next part starts, if there is one
 */
public record Page<T>(List<T> items, Optional<UUID> next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Which part of a list is wanted.
   *
   * @param limit 1 to 200
   * @param after the id after which the part starts; the newest if empty
   */
  public record Request(int limit, Optional<UUID> after) {
    private static final int MOST = 200;

    public Request {
      if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit is 1 to " + MOST);
    }
  }
}
