package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** Somebody who subscribes. */
@Schema(name = "Subscriber", description = "Somebody who subscribes, as their token names them")
record SubscriberView(
    UUID id,
    @Schema(description = "The subject of their token") String subject,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    Instant createdAt) {
  static SubscriberView of(Subscriber subscriber) {
    return new SubscriberView(
        subscriber.id().value(),
        subscriber.subject().value(),
        subscriber.contact().name().orElse(null),
        subscriber.contact().email().orElse(null),
        subscriber.contact().phone().orElse(null),
        subscriber.createdAt());
  }
}
