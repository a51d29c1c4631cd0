package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.domain.identity.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions", description = "What I subscribed to")
final class PausesController {
  private final PauseSubscription pausing;
  private final ResumeSubscription resuming;
  private final CheckoutWire wire;

  PausesController(PauseSubscription pausing, ResumeSubscription resuming, CheckoutWire wire) {
    this.pausing = pausing;
    this.resuming = resuming;
    this.wire = wire;
  }

  @PostMapping(path = "/{id}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "pauseSubscription",
      summary = "Let a subscription stand still",
      description =
          "What is left of the paid time is frozen and goes on afterwards, by itself at that time."
              + " Nothing may be used and nothing is asked for meanwhile. No money moves.")
  @Refuses({
    "404 subscription-not-found",
    "409 subscription-not-pausable",
    "409 pauses-used-up",
    "409 checkout-in-progress",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  SubscriptionView pause(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable PauseRequest request) {
    PauseRequest wish = request == null ? new PauseRequest(null) : request;
    return paused(
        pausing.pause(
            new PauseSubscription.Wish(caller.subject(), new SubscriptionId(id), wish.instant())));
  }

  private SubscriptionView paused(PauseSubscription.Outcome outcome) {
    return switch (outcome) {
      case PauseSubscription.Outcome.Paused(var subscription) ->
          SubscriptionView.of(subscription, wire.clock().instant());
      case PauseSubscription.Outcome.UntilPast() ->
          throw new InvalidRequest("until", "is in the future");
      case PauseSubscription.Outcome.UntilTooFar(var terms) ->
          throw new InvalidRequest(
              "until", "is at most " + terms.longestDays() + " days of 24 hours from now");
      case PauseSubscription.Outcome.NoMorePauses(_, var terms) ->
          throw Refusal.conflict(
              "pauses-used-up",
              terms.most() == 0
                  ? "This plan does not let subscriptions be paused."
                  : String.format(
                      Locale.ROOT,
                      "This plan lets a subscription be paused %d times.",
                      terms.most()));
      case PauseSubscription.Outcome.NotPausable _ ->
          throw Refusal.conflict(
              "subscription-not-pausable",
              "Only paid time that runs now and is to go on can be paused.");
      case PauseSubscription.Outcome.BeingPaid _ ->
          throw Refusal.conflict(
              "checkout-in-progress",
              "The next period is being paid for right now; let that end first.");
    };
  }

  @PostMapping("/{id}/resume")
  @Operation(
      operationId = "resumeSubscription",
      summary = "Let a paused subscription go on",
      description = "With exactly the time that was left. What is not paused stays as it is.")
  @Refuses("404 subscription-not-found")
  SubscriptionView resume(Caller caller, @PathVariable UUID id) {
    return SubscriptionView.of(
        resuming.resume(caller.subject(), new SubscriptionId(id)), wire.clock().instant());
  }
}
