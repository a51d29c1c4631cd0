package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.subscription.ListSubscriptions;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.domain.identity.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions", description = "What I subscribed to")
final class SubscriptionsController {
  private final ListSubscriptions all;
  private final ReadSubscription one;
  private final InstantSource clock;

  SubscriptionsController(ListSubscriptions all, ReadSubscription one, InstantSource clock) {
    this.all = all;
    this.one = one;
    this.clock = clock;
  }

  @GetMapping
  @Operation(operationId = "listSubscriptions", summary = "My subscriptions, newest first")
  SubscriptionList list(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return SubscriptionList.of(
        all.list(caller.subject(), PageQuery.of(limit, after)), clock.instant());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readSubscription", summary = "One of my subscriptions")
  @Refuses("404 subscription-not-found")
  SubscriptionView read(Caller caller, @PathVariable UUID id) {
    return SubscriptionView.of(one.read(caller.subject(), new SubscriptionId(id)), clock.instant());
  }
}
