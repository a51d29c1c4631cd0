package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.subscription.EntitlementsView;
import np.shulka.application.partner.AddSubscriber;
import np.shulka.application.partner.PartnerSubscribers;
import np.shulka.application.partner.PutSubscriber;
import np.shulka.application.partner.ReadPartnerEntitlements;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/partner/subscribers/{externalId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner: subscribers", description = "Whom a partner created, by its own ids")
final class PartnerSubscribersController {
  private final AddSubscriber adding;
  private final PutSubscriber putting;
  private final ReadPartnerEntitlements entitlements;

  PartnerSubscribersController(
      AddSubscriber adding, PutSubscriber putting, ReadPartnerEntitlements entitlements) {
    this.adding = adding;
    this.putting = putting;
    this.entitlements = entitlements;
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "putPartnerSubscriber",
      summary = "Create a subscriber, or change how one can be reached",
      description =
          "A partner sees the subscribers that it created here, and nobody else. With"
              + " `If-None-Match: *` nobody who is there is changed: that is a 412.")
  @ApiResponse(responseCode = "200", description = "The contact was replaced")
  @ApiResponse(responseCode = "201", description = "The subscriber is new")
  @Refuses({"403 forbidden", "412 precondition-failed", "429 rate-limited"})
  ResponseEntity<PartnerSubscriberView> put(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable String externalId,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Parameter(hidden = true)
          @Nullable String unless,
      @RequestBody PartnerSubscriberRequest request) {
    ExternalId external = PartnerPaths.fresh(externalId);
    Contact contact = request.contact();
    PartnerSubscribers.Put put =
        IfNoneMatch.isAny(unless)
            ? added(partner.id(), external, contact)
            : putting.put(partner.id(), external, contact);
    return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(PartnerSubscriberView.of(external, put.subscriber()));
  }

  private PartnerSubscribers.Put added(PartnerId partner, ExternalId external, Contact contact) {
    return adding
        .add(partner, external, contact)
        .map(subscriber -> new PartnerSubscribers.Put(subscriber, true))
        .orElseThrow(() -> new ErrorResponseException(HttpStatus.PRECONDITION_FAILED));
  }

  @GetMapping("/entitlements")
  @Operation(
      operationId = "readPartnerEntitlements",
      summary = "What a subscriber may use now",
      description = "Has an ETag: send it back as If-None-Match, and what did not change is a 304.")
  @ApiResponse(responseCode = "200", description = "What may be used")
  @ApiResponse(responseCode = "304", description = "Nothing changed since that ETag")
  @Refuses({"403 forbidden", "404 subscriber-not-found", "429 rate-limited"})
  ResponseEntity<EntitlementsView> entitlements(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable String externalId,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Parameter(hidden = true)
          @Nullable String known) {
    EntitlementsView view =
        EntitlementsView.of(entitlements.read(partner.id(), PartnerPaths.known(externalId)));
    // tags are compared by Spring, which leaves out that anything will do
    boolean anything = IfNoneMatch.isAny(known);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(anything ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(CacheControl.noCache().cachePrivate())
            .eTag(EntitlementsTag.of(view));
    return anything ? answer.build() : answer.body(view);
  }
}
