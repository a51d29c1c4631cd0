package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.domain.partner.WebhookEndpoint;

/** Endpoints that take nothing. */
@Schema(
    name = "FailingEndpointList",
    description = "Endpoints that take nothing, or are disabled for it; the newest 200")
record FailingEndpointList(List<FailingEndpoint> items) {

  /** One, and whose it is. */
  @Schema(name = "FailingEndpoint")
  record FailingEndpoint(UUID partnerId, WebhookEndpointView endpoint) {}

  static FailingEndpointList of(List<WebhookEndpoint> endpoints) {
    return new FailingEndpointList(
        endpoints.stream()
            .map(it -> new FailingEndpoint(it.partner().value(), WebhookEndpointView.of(it)))
            .toList());
  }
}
