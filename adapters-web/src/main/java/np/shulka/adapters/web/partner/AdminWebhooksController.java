package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.partner.InspectPartner;
import np.shulka.application.partner.ListDeliveries;
import np.shulka.application.partner.ListFailingEndpoints;
import np.shulka.application.partner.RedeliverForPartner;
import np.shulka.application.partner.SkipDelivery;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: partners", description = "Teams that build on the partner API")
final class AdminWebhooksController {
  private final InspectPartner one;
  private final ListFailingEndpoints failing;
  private final ListDeliveries deliveries;
  private final RedeliverForPartner redelivery;
  private final SkipDelivery skipping;

  AdminWebhooksController(
      InspectPartner one,
      ListFailingEndpoints failing,
      ListDeliveries deliveries,
      RedeliverForPartner redelivery,
      SkipDelivery skipping) {
    this.one = one;
    this.failing = failing;
    this.deliveries = deliveries;
    this.redelivery = redelivery;
    this.skipping = skipping;
  }

  @GetMapping("/partners/{id}")
  @Operation(operationId = "inspectPartner", summary = "A team, and where its events are sent")
  @Refuses({"403 forbidden", "404 partner-not-found"})
  PartnerDossierView inspect(@PathVariable UUID id) {
    return PartnerDossierView.of(one.inspect(new PartnerId(id)));
  }

  @GetMapping("/failing-webhook-endpoints")
  @Operation(operationId = "listFailingEndpoints", summary = "Endpoints that take nothing")
  @Refuses("403 forbidden")
  FailingEndpointList listFailing() {
    return FailingEndpointList.of(failing.list());
  }

  @GetMapping("/partners/{id}/webhook-endpoints/{endpointId}/deliveries")
  @Operation(operationId = "listPartnerDeliveries", summary = "What was sent there, newest first")
  @Refuses({"403 forbidden", "404 webhook-endpoint-not-found"})
  DeliveryList listDeliveries(
      @PathVariable UUID id,
      @PathVariable UUID endpointId,
      @RequestParam(required = false)
          @Parameter(
              description = "Only what is on its way",
              schema = @Schema(allowableValues = "pending"))
          @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var partner = new PartnerId(id);
    var endpoint = new WebhookEndpointId(endpointId);
    return DeliveryList.of(
        deliveries.list(partner, endpoint, OnItsWay.only(status), PageQuery.of(limit, after)));
  }

  @PostMapping("/partners/{id}/deliveries/{deliveryId}/redeliver")
  @Operation(
      operationId = "redeliverForPartner",
      summary = "Send an event to a partner now",
      description =
          "From the beginning of its schedule, whatever it was before: taken, dead, skipped, or"
              + " waiting for its next attempt. Behind others of its subscriber it waits its turn.")
  @Refuses({
    "403 forbidden",
    "404 delivery-not-found",
    "409 delivery-on-its-way",
    "409 webhook-endpoint-disabled"
  })
  DeliveryView redeliver(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID deliveryId,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    var by = ReasonRequest.by(caller, request);
    return Redeliveries.view(
        redelivery.redeliver(by, new PartnerId(id), new DeliveryId(deliveryId)));
  }

  @PostMapping(
      path = "/partners/{id}/deliveries/{deliveryId}/skip",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "skipForPartner",
      summary = "Go on without an event that a partner does not take",
      description =
          "The next one of its subscriber is sent; the feed keeps it, and it can be sent later.")
  @Refuses({
    "403 forbidden",
    "404 delivery-not-found",
    "409 delivery-on-its-way",
    "409 delivery-over"
  })
  DeliveryView skip(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID deliveryId,
      @RequestBody SkipRequest request) {
    var by = request.by(caller.subject());
    return Redeliveries.view(skipping.skip(by, new PartnerId(id), new DeliveryId(deliveryId)));
  }
}
