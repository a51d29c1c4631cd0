package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** A part of the subscribers that were found, newest first. */
@Schema(name = "SubscriberList")
record SubscriberList(List<SubscriberView> items, @Nullable UUID next) {
  static SubscriberList of(Page<Subscriber> page) {
    return new SubscriberList(
        page.items().stream().map(SubscriberView::of).toList(), page.next().orElse(null));
  }
}
