package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.change.BuyAddOn;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.change.PreviewPurchase;
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
final class PurchasesController {
  private final PreviewPurchase previewing;
  private final BuyAddOn buying;
  private final CheckoutWire wire;

  PurchasesController(PreviewPurchase previewing, BuyAddOn buying, CheckoutWire wire) {
    this.previewing = previewing;
    this.buying = buying;
    this.wire = wire;
  }

  @PostMapping("/purchase-preview")
  @Operation(
      operationId = "previewPurchase",
      summary = "What it costs to buy an add-on once",
      description = "The quote is good for its local day.")
  @Refuses({
    "404 subscription-not-found",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 subscription-not-changeable"
  })
  QuoteView preview(Caller caller, @PathVariable UUID id, @RequestBody PurchaseRequest request) {
    return switch (previewing.preview(request.wish(caller.subject(), id))) {
      case PreviewChange.Outcome.Quoted(var quote) -> QuoteView.of(quote);
      case PreviewChange.Outcome.Refused(var why) -> throw ChangeRefusals.of(why);
    };
  }

  @PostMapping("/purchase")
  @Operation(
      operationId = "buyAddOn",
      summary = "Buy an add-on once",
      description =
          "It is delivered as soon as its invoice is paid, and never renewed. Name a quote to get"
              + " exactly that or nothing.")
  @ApiResponse(responseCode = "200", description = "Delivered; nothing is due")
  @ApiResponse(responseCode = "201", description = "Delivered as soon as the invoice is paid")
  @Refuses({
    "404 subscription-not-found",
    "404 add-on-not-found",
    "409 add-on-not-for-plan",
    "409 too-many-add-ons",
    "409 subscription-not-changeable",
    "409 checkout-in-progress",
    "409 quote-outdated",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<CheckoutView> buy(
      Caller caller, @PathVariable UUID id, @RequestBody PurchaseRequest request) {
    var channel = wire.channels().chosen(request.channel());
    return ChangeAnswer.of(
        buying.buy(request.wish(caller.subject(), id), request.quote(), channel), wire);
  }
}
