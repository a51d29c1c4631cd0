package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.partner.WebhookEndpoint.Standing;
import org.jspecify.annotations.Nullable;

/** An endpoint; its secret is told when it is made. */
@Schema(name = "WebhookEndpoint", description = "Where a partner's events are sent")
record WebhookEndpointView(
    UUID id,
    String url,
    @Schema(description = "Which types of events; all of them if empty") List<String> types,
    @Schema(
            description = "disabled after three days in which it took nothing, or an answer of 410",
            allowableValues = {"enabled", "disabled"})
        String status,
    @Schema(description = "Since when it takes nothing, if that is so")
        @Nullable Instant failingSince,
    @Schema(description = "Signs what is sent; told once, when it is made") @Nullable String secret,
    Instant createdAt) {

  static WebhookEndpointView of(WebhookEndpoint endpoint) {
    return view(endpoint, null);
  }

  /** With the secret, which is told only now. */
  static WebhookEndpointView telling(WebhookEndpoint endpoint) {
    return view(endpoint, endpoint.secrets().current());
  }

  private static WebhookEndpointView view(WebhookEndpoint endpoint, @Nullable String secret) {
    return new WebhookEndpointView(
        endpoint.id().value(),
        endpoint.url().toString(),
        endpoint.types().stream().sorted().toList(),
        endpoint.standing() instanceof Standing.Disabled ? "disabled" : "enabled",
        endpoint.failingSince().orElse(null),
        secret,
        endpoint.createdAt());
  }
}
