package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.wire.SecretAnswer;
import np.shulka.application.partner.CreateEndpoint;
import np.shulka.application.partner.ListEndpoints;
import np.shulka.application.partner.RemoveEndpoint;
import np.shulka.application.partner.RotateEndpointSecret;
import np.shulka.domain.identity.WebhookEndpointId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/partner/webhook-endpoints",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
    name = "Partner: webhooks",
    description = "The events of the feed, sent and signed by the Standard Webhooks specification")
final class WebhookEndpointsController {
  private final CreateEndpoint creation;
  private final ListEndpoints all;
  private final RemoveEndpoint removal;
  private final RotateEndpointSecret rotation;
  private final boolean production;

  WebhookEndpointsController(
      CreateEndpoint creation,
      ListEndpoints all,
      RemoveEndpoint removal,
      RotateEndpointSecret rotation,
      @Value("${shulka.mode:demo}") String mode) {
    this.creation = creation;
    this.all = all;
    this.removal = removal;
    this.rotation = rotation;
    this.production = mode.equals("production");
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createWebhookEndpoint",
      summary = "Have events sent to an address",
      description = "From now on; what was before is in the feed. The secret is told only here.")
  @Refuses({"403 forbidden", "409 too-many-webhook-endpoints", "429 rate-limited"})
  WebhookEndpointView create(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @RequestBody WebhookEndpointRequest request) {
    return switch (creation.create(partner.id(), request.address(production), request.wanted())) {
      case CreateEndpoint.Outcome.Created(var endpoint) ->
          SecretAnswer.telling(WebhookEndpointView.telling(endpoint));
      case CreateEndpoint.Outcome.NotCallable _ -> throw WebhookEndpointRequest.inside();
      case CreateEndpoint.Outcome.TooMany(int most) ->
          throw Refusal.conflict(
              "too-many-webhook-endpoints", "A partner has at most " + most + " endpoints.");
    };
  }

  @GetMapping
  @Operation(operationId = "listWebhookEndpoints", summary = "Where events are sent")
  @Refuses({"403 forbidden", "429 rate-limited"})
  WebhookEndpointList list(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner) {
    return WebhookEndpointList.of(all.list(partner.id()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeWebhookEndpoint", summary = "Send nothing there any more")
  @Refuses({"403 forbidden", "404 webhook-endpoint-not-found", "429 rate-limited"})
  void remove(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id) {
    removal.remove(partner.id(), new WebhookEndpointId(id));
  }

  @PostMapping("/{id}/rotate-secret")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Sign with another secret",
      description =
          "The one before signs as well for 24 hours, and so does what it replaced until its own"
              + " end. Three sign at most; a fourth is refused with `possibleAt`.")
  @Refuses({
    "403 forbidden",
    "404 webhook-endpoint-not-found",
    "409 too-many-signing-secrets",
    "429 rate-limited"
  })
  WebhookEndpointView rotate(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id) {
    return switch (rotation.rotate(partner.id(), new WebhookEndpointId(id))) {
      case RotateEndpointSecret.Outcome.Rotated(var endpoint) ->
          SecretAnswer.telling(WebhookEndpointView.telling(endpoint));
      case RotateEndpointSecret.Outcome.TooSoon(var possibleAt) ->
          throw Refusal.conflict(
              "too-many-signing-secrets",
              "Three secrets sign already; the first of them ends at " + possibleAt + ".",
              Map.of("possibleAt", possibleAt));
    };
  }
}
