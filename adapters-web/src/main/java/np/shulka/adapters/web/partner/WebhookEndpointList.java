package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jspecify.annotations.Nullable;

/** All endpoints of a partner, newest first. */
@Schema(name = "WebhookEndpointList")
record WebhookEndpointList(
    List<WebhookEndpointView> items,
    @Schema(description = "Always null: a partner has few") @Nullable UUID next) {
  static WebhookEndpointList of(List<WebhookEndpoint> endpoints) {
    return new WebhookEndpointList(endpoints.stream().map(WebhookEndpointView::of).toList(), null);
  }
}
