package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** A subscriber as their partner knows them. */
@Schema(name = "PartnerSubscriber", description = "Somebody whom the calling partner created")
record PartnerSubscriberView(
    @Schema(description = "The subscriberId of events and subscriptions") UUID id,
    @Schema(example = "customer-42") String externalId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    Instant createdAt) {
  static PartnerSubscriberView of(ExternalId external, Subscriber subscriber) {
    return new PartnerSubscriberView(
        subscriber.id().value(),
        external.value(),
        subscriber.contact().name().orElse(null),
        subscriber.contact().email().orElse(null),
        subscriber.contact().phone().orElse(null),
        subscriber.createdAt());
  }
}
