package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.wire.RepeatedRequest;
import np.shulka.application.partner.StartPartnerCheckout;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.domain.partner.ExternalId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/partner/subscribers/{externalId}/checkouts",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner: subscribers", description = "Whom a partner created, by its own ids")
final class PartnerCheckoutsController {
  private final StartPartnerCheckout checkout;
  private final CheckoutWire wire;

  PartnerCheckoutsController(StartPartnerCheckout checkout, CheckoutWire wire) {
    this.checkout = checkout;
    this.wire = wire;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "startPartnerCheckout",
      summary = "Subscribe a subscriber to a plan",
      description = "Hand payUrl to the subscriber, who pays there.")
  @Refuses({
    "400 coupon-not-usable",
    "403 forbidden",
    "404 subscriber-not-found",
    "404 plan-not-found",
    "404 coupon-not-usable",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 already-subscribed",
    "409 checkout-in-progress",
    "429 rate-limited",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  PartnerCheckoutView start(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable String externalId,
      @RequestBody PartnerCheckoutRequest request,
      @RequestAttribute(name = RepeatedRequest.ATTRIBUTE, required = false)
          @Parameter(hidden = true)
          Optional<Boolean> again) {
    CheckoutRequest order = request.asOrdered();
    var wish =
        new StartPartnerCheckout.Wish(
            subscriber(externalId),
            CheckoutRefusals.plan(order.plan()),
            order.count(),
            order.extras(),
            again.orElse(false));
    StartCheckout.Outcome outcome = checkout.start(partner.id(), wish);
    return PartnerCheckoutView.of(
        CheckoutRefusals.started(outcome), wire.links(), wire.clock().instant());
  }

  /** What cannot be an external id names nobody. */
  private static ExternalId subscriber(String text) {
    try {
      return new ExternalId(text);
    } catch (IllegalArgumentException noId) {
      throw new UnknownSubscriber();
    }
  }
}
