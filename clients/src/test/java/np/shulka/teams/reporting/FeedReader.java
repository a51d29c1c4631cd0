package np.shulka.teams.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import np.shulka.client.ApiException;
import np.shulka.client.model.Event;
import np.shulka.client.model.EventFeed;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feed on from where it was read last: at the start, when something is missing, daily.
 */
final class FeedReader {
  private static final int AT_ONCE = 100;

  private final Feed feed;
  private Optional<UUID> last = Optional.empty();

  /** In earnest {@code new PartnerEventsApi(client)::readPartnerEvents}. */
  interface Feed {
    EventFeed read(Integer limit, @Nullable UUID after) throws ApiException;
  }

  FeedReader(Feed feed) {
    this.feed = feed;
  }

  /** To its end; the place is kept with what came of the events. */
  void readOn(Consumer<Event> taker) throws ApiException {
    while (true) {
      EventFeed part = feed.read(AT_ONCE, last.orElse(null));
      List<Event> items = part.getItems();
      items.forEach(taker);
      if (!items.isEmpty()) last = Optional.of(items.getLast().getId());
      if (part.getNext() == null) return;
    }
  }
}
