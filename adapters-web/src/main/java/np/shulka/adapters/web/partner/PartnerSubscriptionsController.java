package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.PartnerCaller;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.adapters.web.wire.InstantField;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.partner.ListPartnerSubscriptions;
import np.shulka.application.partner.ReadPartnerSubscription;
import np.shulka.domain.identity.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/partner/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner: subscriptions", description = "What a partner's subscribers subscribed to")
final class PartnerSubscriptionsController {
  private final ListPartnerSubscriptions all;
  private final ReadPartnerSubscription one;
  private final InstantSource clock;

  PartnerSubscriptionsController(
      ListPartnerSubscriptions all, ReadPartnerSubscription one, InstantSource clock) {
    this.all = all;
    this.one = one;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      operationId = "listPartnerSubscriptions",
      summary = "Subscriptions of the partner's subscribers, newest first",
      description =
          "updatedSince leaves out those of subscribers to whom nothing happened since. Ask with"
              + " some minutes of overlap, or follow the events, which never miss one.")
  @Refuses({"403 forbidden", "429 rate-limited"})
  PartnerSubscriptionList list(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @RequestParam(required = false) @Parameter(example = "2026-04-05T04:15:00Z")
          @Nullable String updatedSince,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Optional<Instant> since =
        Optional.ofNullable(updatedSince).map(text -> InstantField.of("updatedSince", text));
    return PartnerSubscriptionList.of(
        all.list(partner.id(), since, PageQuery.of(limit, after)), clock.instant());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readPartnerSubscription", summary = "One of these subscriptions")
  @Refuses({"403 forbidden", "404 subscription-not-found", "429 rate-limited"})
  SubscriptionView read(
      @RequestAttribute(PartnerCaller.ATTRIBUTE) @Parameter(hidden = true) PartnerCaller partner,
      @PathVariable UUID id) {
    return SubscriptionView.of(one.read(partner.id(), new SubscriptionId(id)), clock.instant());
  }
}
