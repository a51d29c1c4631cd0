package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
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

  AdminWebhooksController(
      InspectPartner one,
      ListFailingEndpoints failing,
      ListDeliveries deliveries,
      RedeliverForPartner redelivery) {
    this.one = one;
    this.failing = failing;
    this.deliveries = deliveries;
    this.redelivery = redelivery;
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
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return DeliveryList.of(
        deliveries.list(
            new PartnerId(id), new WebhookEndpointId(endpointId), PageQuery.of(limit, after)));
  }

  @PostMapping("/partners/{id}/deliveries/{deliveryId}/redeliver")
  @Operation(
      operationId = "redeliverForPartner",
      summary = "Send an event to a partner once more",
      description = "From the beginning of its schedule; what it was before is no matter.")
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
}
