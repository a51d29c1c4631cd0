package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.adapters.web.wire.RepeatedRequest;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.StartCheckout.Order;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.payment.Attempt.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/checkouts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Checkout", description = "From a plan to a page where it can be paid")
final class CheckoutsController {
  private final StartCheckout checkout;
  private final Channels channels;
  private final PublicUrl links;
  private final InstantSource clock;

  CheckoutsController(
      StartCheckout checkout, Channels channels, PublicUrl links, InstantSource clock) {
    this.checkout = checkout;
    this.channels = channels;
    this.links = links;
    this.clock = clock;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "startCheckout",
      summary = "Subscribe to a plan",
      description =
          "Creates or reuses the subscription, its invoice and a payment attempt. Send the payer"
              + " to payment.paymentUrl. If Khalti cannot be reached nothing is lost: ask again.")
  @Refuses({
    "404 plan-not-found",
    "400 coupon-not-usable",
    "404 coupon-not-usable",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 already-subscribed",
    "409 checkout-in-progress",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  CheckoutView start(
      Caller caller,
      @RequestBody CheckoutRequest request,
      @RequestAttribute(name = RepeatedRequest.ATTRIBUTE, required = false)
          @Parameter(hidden = true)
          Optional<Boolean> again) {
    PlanCode plan = CheckoutRefusals.plan(request.plan());
    Channel channel = channels.chosen(request.channel());
    Outcome outcome =
        checkout.start(
            new Order(
                caller.subject(),
                caller.contact(),
                plan,
                request.count(),
                channel,
                request.extras(),
                again.orElse(false)));
    return view(CheckoutRefusals.started(outcome));
  }

  private CheckoutView view(Outcome.Started started) {
    Instant now = clock.instant();
    return new CheckoutView(
        SubscriptionView.of(started.subscription(), now),
        started.invoice().map(owed -> InvoiceView.of(owed, links)).orElse(null),
        started.payment().map(PaymentView::of).orElse(null));
  }
}
