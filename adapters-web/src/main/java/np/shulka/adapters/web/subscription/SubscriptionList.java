package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** A part of the caller's subscriptions, newest first. */
@Schema(name = "SubscriptionList")
record SubscriptionList(List<SubscriptionView> items, @Nullable UUID next) {
  static SubscriptionList of(Page<Subscription> page, Instant now) {
    return new SubscriptionList(
        page.items().stream().map(item -> SubscriptionView.of(item, now)).toList(),
        page.next().orElse(null));
  }
}
