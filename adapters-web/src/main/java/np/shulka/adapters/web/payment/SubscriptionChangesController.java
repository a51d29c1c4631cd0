package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.domain.identity.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions", description = "What I subscribed to")
final class SubscriptionChangesController {
  private final CancelSubscription cancelling;
  private final KeepSubscription keeping;
  private final RenewSubscription renewing;
  private final CheckoutWire wire;

  SubscriptionChangesController(
      CancelSubscription cancelling,
      KeepSubscription keeping,
      RenewSubscription renewing,
      CheckoutWire wire) {
    this.cancelling = cancelling;
    this.keeping = keeping;
    this.renewing = renewing;
    this.wire = wire;
  }

  @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "cancelSubscription",
      summary = "End a subscription",
      description =
          "At the end of what is paid for, or now. The open request goes with it; money that is"
              + " still paid for that is shown to the merchant and not kept silently.")
  @Refuses("404 subscription-not-found")
  SubscriptionView cancel(Caller caller, @PathVariable UUID id, @RequestBody CancelRequest wish) {
    return SubscriptionView.of(
        cancelling.cancel(
            new CancelSubscription.Wish(
                caller.subject(), new SubscriptionId(id), wish.moment(), wish.why())),
        wire.clock().instant());
  }

  @PostMapping("/{id}/reactivate")
  @Operation(
      operationId = "reactivateSubscription",
      summary = "Take a cancellation back",
      description = "Possible before what is paid for has run out.")
  @Refuses({"404 subscription-not-found", "409 subscription-ended"})
  SubscriptionView reactivate(Caller caller, @PathVariable UUID id) {
    return switch (keeping.keep(caller.subject(), new SubscriptionId(id))) {
      case KeepSubscription.Outcome.Kept(var subscription) ->
          SubscriptionView.of(subscription, wire.clock().instant());
      case KeepSubscription.Outcome.TooLate _ ->
          throw Refusal.conflict(
              "subscription-ended", "This subscription is over; subscribe to the plan again.");
    };
  }

  @PostMapping(path = "/{id}/renew", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "renewSubscription",
      summary = "Pay for the next period or several",
      description =
          "At any time before access ends; what is paid for follows what there is without a gap."
              + " Uses the open offer if it is for as many periods.")
  @Refuses({
    "404 subscription-not-found",
    "409 subscription-not-renewable",
    "409 checkout-in-progress",
    "409 coupon-running",
    "409 nothing-due",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  CheckoutView renew(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable RenewRequest request) {
    RenewRequest wish = request == null ? new RenewRequest(null, null) : request;
    var order =
        new RenewSubscription.Order(
            caller.subject(),
            new SubscriptionId(id),
            wish.count(),
            wire.channels().chosen(wish.channel()));
    return started(renewing.renew(order));
  }

  private CheckoutView started(RenewSubscription.Outcome renewal) {
    return switch (renewal) {
      case RenewSubscription.Outcome.Started(var subscription, var invoice, var payment) ->
          new CheckoutView(
              SubscriptionView.of(subscription, wire.clock().instant()),
              InvoiceView.of(invoice, wire.links()),
              PaymentView.of(payment));
      case RenewSubscription.Outcome.NotRenewable _ -> throw RenewalRefusals.notRenewable();
      case RenewSubscription.Outcome.NothingDue _ -> throw RenewalRefusals.nothingDue();
      case RenewSubscription.Outcome.CouponRunning _ -> throw RenewalRefusals.couponRunning();
      case RenewSubscription.Outcome.BeingPaid _ -> throw RenewalRefusals.beingPaid();
    };
  }
}
