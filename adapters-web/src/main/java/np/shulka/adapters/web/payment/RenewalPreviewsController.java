package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.application.payment.PreviewRenewal.Outcome;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.domain.identity.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the next periods would come to, before they are ordered. */
@RestController
@RequestMapping(path = "/api/v1/subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Subscriptions", description = "What I subscribed to")
final class RenewalPreviewsController {
  private final PreviewRenewal previewing;
  private final Channels channels;

  RenewalPreviewsController(PreviewRenewal previewing, Channels channels) {
    this.previewing = previewing;
    this.channels = channels;
  }

  @PostMapping(path = "/{id}/renew-preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "previewRenewal",
      summary = "What the next period or several would cost",
      description = "To the paisa, with coupon, add-ons and your credit; nothing is written.")
  @Refuses({
    "404 subscription-not-found",
    "409 subscription-not-renewable",
    "409 checkout-in-progress",
    "409 coupon-running",
    "409 nothing-due"
  })
  CheckoutQuoteView preview(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable RenewRequest request) {
    RenewRequest wish = request == null ? new RenewRequest(null, null) : request;
    var order =
        new RenewSubscription.Order(
            caller.subject(),
            new SubscriptionId(id),
            wish.count(),
            channels.chosen(wish.channel()));
    return switch (previewing.preview(order)) {
      case Outcome.Priced priced -> CheckoutQuoteView.of(priced);
      case Outcome.NotRenewable _ -> throw RenewalRefusals.notRenewable();
      case Outcome.OtherBeingPaid _ -> throw RenewalRefusals.beingPaid();
      case Outcome.CouponRunning _ -> throw RenewalRefusals.couponRunning();
      case Outcome.NothingDue _ -> throw RenewalRefusals.nothingDue();
    };
  }
}
