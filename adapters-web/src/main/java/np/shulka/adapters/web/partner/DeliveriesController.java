package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.partner.ListDeliveries;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/partner", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
    name = "Partner: webhooks",
    description = "The events of the feed, sent and signed by the Standard Webhooks specification")
final class DeliveriesController {
  private final ListDeliveries all;
  private final RedeliverEvent redelivery;

  DeliveriesController(ListDeliveries all, RedeliverEvent redelivery) {
    this.all = all;
    this.redelivery = redelivery;
  }

  @GetMapping("/webhook-endpoints/{id}/deliveries")
  @Operation(operationId = "listDeliveries", summary = "What was sent there, newest first")
  @Refuses({"403 forbidden", "404 webhook-endpoint-not-found", "429 rate-limited"})
  DeliveryList list(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return DeliveryList.of(
        all.list(partner.id(), new WebhookEndpointId(id), PageQuery.of(limit, after)));
  }

  @PostMapping("/deliveries/{id}/redeliver")
  @Operation(
      operationId = "redeliver",
      summary = "Send an event once more",
      description = "From the beginning of its schedule; what it was before is no matter.")
  @Refuses({
    "403 forbidden",
    "404 delivery-not-found",
    "409 delivery-on-its-way",
    "409 webhook-endpoint-disabled",
    "429 rate-limited"
  })
  DeliveryView redeliver(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id) {
    return Redeliveries.view(redelivery.redeliver(partner.id(), new DeliveryId(id)));
  }
}
