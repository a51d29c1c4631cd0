package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.partner.ListDeliveries;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.application.partner.SkipDelivery;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
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
  private final SkipDelivery skipping;

  DeliveriesController(ListDeliveries all, RedeliverEvent redelivery, SkipDelivery skipping) {
    this.all = all;
    this.redelivery = redelivery;
    this.skipping = skipping;
  }

  @GetMapping("/webhook-endpoints/{id}/deliveries")
  @Operation(operationId = "listDeliveries", summary = "What was sent there, newest first")
  @Refuses({"403 forbidden", "404 webhook-endpoint-not-found", "429 rate-limited"})
  DeliveryList list(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id,
      @RequestParam(required = false)
          @Parameter(
              description = "Only what is on its way",
              schema = @Schema(allowableValues = "pending"))
          @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var endpoint = new WebhookEndpointId(id);
    return DeliveryList.of(
        all.list(partner.id(), endpoint, OnItsWay.only(status), PageQuery.of(limit, after)));
  }

  @PostMapping("/deliveries/{id}/redeliver")
  @Operation(
      operationId = "redeliver",
      summary = "Send an event now",
      description =
          "From the beginning of its schedule, whatever it was before: taken, dead, skipped, or"
              + " waiting for its next attempt. Behind others of its subscriber it waits its turn.")
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

  @PostMapping(path = "/deliveries/{id}/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "skipDelivery",
      summary = "Go on without an event that is not taken",
      description =
          "The next one of its subscriber is sent; the feed keeps it, and it can be sent later.")
  @Refuses({
    "403 forbidden",
    "404 delivery-not-found",
    "409 delivery-on-its-way",
    "409 delivery-over",
    "429 rate-limited"
  })
  DeliveryView skip(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id,
      @RequestBody SkipRequest request) {
    var by = request.by(partner.subject());
    return Redeliveries.view(skipping.skip(by, partner.id(), new DeliveryId(id)));
  }
}
