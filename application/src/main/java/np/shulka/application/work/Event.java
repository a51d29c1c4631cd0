package np.shulka.application.work;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a subscriber, or to the catalog.
 *
 * @param type as in the API: {@code subscription.activated}
 * @param data ids and facts as text, whole numbers or booleans; never payer data
 */
public record Event(UUID id, String type, Instant createdAt, Map<String, Object> data) {
  public Event {
    data = Map.copyOf(data);
  }
}
