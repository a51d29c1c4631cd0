package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.change.ChangeAsQuoted;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.PreviewChange;
import np.shulka.domain.identity.SubscriptionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/subscriptions/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions", description = "What I subscribed to")
final class PlanChangesController {
  private final PreviewChange previewing;
  private final ChangeSubscription changing;
  private final ChangeAsQuoted quoted;
  private final CheckoutWire wire;

  PlanChangesController(
      PreviewChange previewing,
      ChangeSubscription changing,
      ChangeAsQuoted quoted,
      CheckoutWire wire) {
    this.previewing = previewing;
    this.changing = changing;
    this.quoted = quoted;
    this.wire = wire;
  }

  @PostMapping("/change-preview")
  @Operation(
      operationId = "previewChange",
      summary = "What another plan, quantity or other add-ons would cost",
      description =
          "Whole local days are counted, so a quote stays the same for the day. What was paid for"
              + " time that will not be used is given back.")
  @Refuses({
    "404 subscription-not-found",
    "404 plan-not-found",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 already-subscribed",
    "409 nothing-to-change",
    "409 subscription-not-changeable",
    "409 cheaper-at-period-end",
    "409 moved-by-a-pause",
    "409 change-paid-ahead"
  })
  QuoteView preview(Caller caller, @PathVariable UUID id, @RequestBody ChangeRequest request) {
    return switch (previewing.preview(request.wish(caller.subject(), id))) {
      case PreviewChange.Outcome.Quoted(var quote) -> QuoteView.of(quote);
      case PreviewChange.Outcome.Refused(var why) -> throw ChangeRefusals.of(why);
    };
  }

  @PostMapping("/change")
  @Operation(
      operationId = "changeSubscription",
      summary = "Change the plan, the quantity or the add-ons",
      description =
          "What costs more is paid first and then effective; what costs less begins with the next"
              + " period. Name a quote to get exactly that or nothing; it needs no more than its id.")
  @ApiResponse(responseCode = "200", description = "Done, or agreed for later; nothing is due")
  @ApiResponse(responseCode = "201", description = "Effective as soon as the invoice is paid")
  @Refuses({
    "404 subscription-not-found",
    "404 plan-not-found",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 already-subscribed",
    "409 nothing-to-change",
    "409 subscription-not-changeable",
    "409 cheaper-at-period-end",
    "409 moved-by-a-pause",
    "409 change-paid-ahead",
    "409 checkout-in-progress",
    "409 quote-outdated",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<CheckoutView> change(
      Caller caller, @PathVariable UUID id, @RequestBody ChangeRequest request) {
    var channel = wire.channels().chosen(request.channel());
    var outcome =
        request
            .onlyQuote()
            .map(it -> quoted.change(caller.subject(), new SubscriptionId(id), it, channel))
            .orElseGet(
                () ->
                    changing.change(request.wish(caller.subject(), id), request.quote(), channel));
    return ChangeAnswer.of(outcome, wire);
  }
}
