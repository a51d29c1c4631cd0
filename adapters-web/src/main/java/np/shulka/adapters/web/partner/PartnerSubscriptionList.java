package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.work.Page;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** A part of the subscriptions of a partner's subscribers, newest first. */
@Schema(name = "PartnerSubscriptionList")
record PartnerSubscriptionList(List<SubscriptionView> items, @Nullable UUID next) {
  static PartnerSubscriptionList of(Page<Subscription> page, Instant now) {
    return new PartnerSubscriptionList(
        page.items().stream().map(item -> SubscriptionView.of(item, now)).toList(),
        page.next().orElse(null));
  }
}
