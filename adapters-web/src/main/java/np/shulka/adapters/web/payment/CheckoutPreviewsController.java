package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.payment.PreviewCheckout;
import np.shulka.application.payment.PreviewCheckout.Outcome;
import np.shulka.application.payment.StartCheckout.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an order would come to, before anything is ordered. */
@RestController
@RequestMapping(path = "/api/v1/checkouts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Checkout", description = "From a plan to a page where it can be paid")
final class CheckoutPreviewsController {
  private final PreviewCheckout previewing;
  private final Channels channels;

  CheckoutPreviewsController(PreviewCheckout previewing, Channels channels) {
    this.previewing = previewing;
    this.channels = channels;
  }

  @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "previewCheckout",
      summary = "What subscribing to a plan would cost",
      description = "To the paisa, with coupon, add-ons and your credit; nothing is written.")
  @Refuses({
    "404 plan-not-found",
    "400 coupon-not-usable",
    "404 coupon-not-usable",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 already-subscribed"
  })
  CheckoutQuoteView preview(Caller caller, @RequestBody CheckoutRequest request) {
    var order =
        new Order(
            caller.subject(),
            caller.contact(),
            CheckoutRefusals.plan(request.plan()),
            request.count(),
            channels.chosen(request.channel()),
            request.extras(),
            false);
    return switch (previewing.preview(order)) {
      case Outcome.Priced priced -> CheckoutQuoteView.of(priced);
      case Outcome.NoSuchPlan _ -> throw ChangeRefusals.noSuchPlan();
      case Outcome.CouponRefused(var why) -> throw CouponRefusals.of(why);
      case Outcome.AddOnRefused(var why) -> throw ChangeRefusals.of(why);
      case Outcome.Subscribed _ ->
          throw Refusal.conflict("already-subscribed", "You have this plan already.");
    };
  }
}
