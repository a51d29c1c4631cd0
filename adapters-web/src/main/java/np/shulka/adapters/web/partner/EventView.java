package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import np.shulka.application.partner.Told;

/** Something that happened to a subscriber; webhooks send the same. */
@Schema(name = "Event", description = "Something that happened to a subscriber")
public record EventView(
    @Schema(description = "The same in the feed and in every attempt of a webhook") UUID id,
    @Schema(example = "subscription.activated") String type,
    Instant createdAt,
    @Schema(description = "Its place among the events of the subscriber, from 1 without a gap")
        long sequence,
    @Schema(
            description =
                "To whom it happened; 00000000-0000-0000-0000-000000000000 is the catalog, whose"
                    + " events every partner is told")
        UUID subscriberId,
    @Schema(
            description = "Ids and facts",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> data) {
  /** As others are told it. */
  public static EventView of(Told told) {
    return new EventView(
        told.event().id(),
        told.event().type(),
        told.event().createdAt(),
        told.sequence(),
        told.subscriber().value(),
        told.event().data());
  }
}
