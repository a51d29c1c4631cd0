package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.partner.Told;
import org.jspecify.annotations.Nullable;

/** A part of the feed, oldest first. */
@Schema(name = "EventFeed", description = "A part of the feed, oldest first")
record EventFeedView(
    List<EventView> items,
    @Schema(description = "Where to go on now; null if this was all. Later: the id of the last one")
        @Nullable UUID next) {
  static EventFeedView of(List<Told> found, int limit) {
    List<EventView> items = found.stream().limit(limit).map(EventView::of).toList();
    return new EventFeedView(items, found.size() > limit ? items.getLast().id() : null);
  }
}
