package np.shulka.adapters.web.subscriber;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.payment.PaymentView;
import np.shulka.adapters.web.payment.RefundedAmounts;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.application.payment.InspectSubscriber;
import np.shulka.application.subscriber.SearchSubscribers;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/subscribers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: subscribers", description = "Who subscribes, and everything of theirs")
final class AdminSubscribersController {
  private final SearchSubscribers all;
  private final InspectSubscriber one;
  private final RefundedAmounts refunded;
  private final PublicUrl links;
  private final InstantSource clock;

  AdminSubscribersController(
      SearchSubscribers all,
      InspectSubscriber one,
      RefundedAmounts refunded,
      PublicUrl links,
      InstantSource clock) {
    this.refunded = refunded;
    this.all = all;
    this.one = one;
    this.links = links;
    this.clock = clock;
  }

  @GetMapping
  @Operation(operationId = "searchSubscribers", summary = "Subscribers, newest first")
  @Refuses("403 forbidden")
  SubscriberList search(
      @RequestParam(required = false)
          @Parameter(description = "Their id, or a part of their subject, name, e-mail or phone")
          @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return SubscriberList.of(all.search(q == null ? "" : q, PageQuery.of(limit, after)));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "inspectSubscriber", summary = "A subscriber with everything of theirs")
  @Refuses({"403 forbidden", "404 subscriber-not-found"})
  DossierView inspect(@PathVariable UUID id) {
    InspectSubscriber.Dossier dossier = one.inspect(new SubscriberId(id));
    Map<PaymentId, Money> back = refunded.of(dossier.payments());
    List<PaymentView> payments =
        dossier.payments().stream().map(payment -> refunded.view(payment, back)).toList();
    return DossierView.of(dossier, clock.instant(), links, payments);
  }
}
