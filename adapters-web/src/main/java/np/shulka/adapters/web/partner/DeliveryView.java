package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.domain.identity.DeliveryId;
import org.jspecify.annotations.Nullable;

/** How it stands with an event and an endpoint. */
@Schema(name = "Delivery", description = "An event on its way to an endpoint")
record DeliveryView(
    UUID id,
    UUID endpointId,
    EventView event,
    @Schema(
            description = "dead after three days of attempts; skipped as somebody wanted it",
            allowableValues = {"pending", "delivered", "dead", "skipped"})
        String status,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Schema(description = "The delivery that has to be over before, of the same subscriber")
        @Nullable UUID waitsFor,
    @Nullable Instant lastAttemptAt,
    @Schema(description = "What the endpoint answered last, if it answered")
        @Nullable Integer lastStatus,
    @Schema(description = "Why it was not taken the last time") @Nullable String lastError,
    @Schema(description = "A stable name for that; more may come", example = "no-answer")
        @Nullable String lastErrorCode) {
  static DeliveryView of(Delivery delivery) {
    String trouble =
        delivery.last().map(Reply::trouble).filter(text -> !text.isEmpty()).orElse(null);
    Optional<Instant> next = delivery.turn().nextAttemptAt();
    return new DeliveryView(
        delivery.id().value(),
        delivery.endpoint().value(),
        EventView.of(delivery.told()),
        Words.kebab(delivery.status()),
        delivery.attempts(),
        next.orElse(null),
        next.flatMap(_ -> delivery.turn().behind()).map(DeliveryId::value).orElse(null),
        delivery.last().map(Reply::at).orElse(null),
        delivery.last().flatMap(Reply::status).orElse(null),
        trouble,
        Untaken.code(trouble));
  }
}
