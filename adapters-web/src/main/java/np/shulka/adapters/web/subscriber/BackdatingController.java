package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscription.BackdatedStart;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/admin/subscribers/{id}/subscriptions",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: subscribers", description = "Who subscribes, and everything of theirs")
final class BackdatingController {
  private final BackdateSubscription backdating;
  private final PublicUrl links;

  BackdatingController(BackdateSubscription backdating, PublicUrl links) {
    this.backdating = backdating;
    this.links = links;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "backdateSubscription",
      summary = "Begin a subscription up to thirty days ago",
      description =
          "The periods that have begun are asked for at once; only the service is backdated, never"
              + " a document.")
  @Refuses({"403 forbidden", "404 subscriber-not-found", "409 already-subscribed"})
  BackdatedView backdate(
      Caller caller, @PathVariable UUID id, @RequestBody BackdatedRequest request) {
    var order = request.order(new SubscriberId(id));
    return switch (backdating.backdate(request.by(caller), order)) {
      case BackdateSubscription.Outcome.Begun(var subscription, var invoice) ->
          new BackdatedView(subscription.value(), InvoiceView.of(invoice, links));
      case BackdateSubscription.Outcome.NoSuchPlan _ -> throw BackdatedRequest.unknownPlan();
      case BackdateSubscription.Outcome.NoStart(var why) ->
          throw new InvalidRequest("startsAt", wording(why));
      case BackdateSubscription.Outcome.AlreadySubscribed _ ->
          throw Refusal.conflict("already-subscribed", "They have a subscription to that plan.");
    };
  }

  private static String wording(BackdatedStart.Fault why) {
    return switch (why) {
      case TO_COME -> "is not to come";
      case TOO_LONG_AGO -> "is at most 30 days ago";
      case TOO_MANY_PERIODS -> "is at most 12 periods ago";
    };
  }
}
