package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.Verification;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.domain.payment.Payment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = "/api/v1/payments",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments", description = "Attempts to pay, and what Khalti says about them")
final class VerificationsController {
  private final VerifyPayment web;
  private final VerifyWidgetPayment widget;
  private final RefundedAmounts refunded;
  private final InstantSource clock;

  VerificationsController(
      VerifyPayment web,
      VerifyWidgetPayment widget,
      RefundedAmounts refunded,
      InstantSource clock) {
    this.web = web;
    this.widget = widget;
    this.refunded = refunded;
    this.clock = clock;
  }

  @PostMapping("/verify")
  @Operation(
      operationId = "verifyPayment",
      summary = "Ask Khalti whether a checkout is paid",
      description =
          "Khalti's own answer decides, and nothing else. 202 means that it is not known yet;"
              + " it is asked again without your doing.")
  @ApiResponse(responseCode = "200", description = "Paid", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "202", description = "Not known yet", useReturnTypeSchema = true)
  @Refuses({
    "404 payment-not-found",
    "409 payment-not-completed",
    "409 payment-mismatch",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<VerificationView> verify(Caller caller, @RequestBody VerifyRequest request) {
    return answer(web.verify(new Hint.OfCheckout(request.named(), Optional.of(caller.subject()))));
  }

  @PostMapping("/verify-token")
  @Operation(
      operationId = "verifyWidgetPayment",
      summary = "Ask Khalti whether a payment in the older widget is paid",
      description =
          "The amount has to be the payment's before Khalti is asked, and again in its answer.")
  @ApiResponse(responseCode = "200", description = "Paid", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "202", description = "Not known yet", useReturnTypeSchema = true)
  @Refuses({
    "404 payment-not-found",
    "409 payment-not-completed",
    "409 payment-mismatch",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<VerificationView> verifyToken(
      Caller caller, @RequestBody VerifyTokenRequest request) {
    return switch (widget.verify(request.confirmedBy(caller.subject()))) {
      case VerifyWidgetPayment.Outcome.Verified(var verification) -> answer(verification);
      case VerifyWidgetPayment.Outcome.WrongAmount(var payment) ->
          throw mismatch(payment, "The amount is not the payment's.");
      case VerifyWidgetPayment.Outcome.NotThisPayment(var payment) ->
          throw mismatch(payment, "The token does not belong to this payment.");
    };
  }

  private ResponseEntity<VerificationView> answer(Verification verification) {
    return switch (verification) {
      case Verification.Completed it -> ResponseEntity.ok(view("completed", it));
      case Verification.AlreadyCompleted it -> already(it);
      case Verification.StillPending it -> ResponseEntity.accepted().body(view("pending", it));
      case Verification.NotCompleted(Payment.Refunded payment, _) -> throw wentBack(payment);
      case Verification.NotCompleted(var payment, _) ->
          throw refused(
              "payment-not-completed", "Khalti says that this payment was not made.", payment);
      case Verification.Mismatch(var payment, _) ->
          throw mismatch(payment, "What Khalti says does not fit this payment; a person decides.");
    };
  }

  /** What is back was paid once, and pays for nothing any more. */
  private ResponseEntity<VerificationView> already(Verification.AlreadyCompleted it) {
    if (refunded.isWhole(it.payment())) throw wentBack(it.payment());
    return ResponseEntity.ok(view("already-completed", it));
  }

  private Refusal wentBack(Payment payment) {
    return refused("payment-not-completed", "It was paid, and all of it went back.", payment);
  }

  private VerificationView view(String outcome, Verification verification) {
    return new VerificationView(
        outcome,
        refunded.view(verification.payment()),
        SubscriptionView.of(verification.subscription(), clock.instant()));
  }

  private Refusal mismatch(Payment payment, String detail) {
    return refused("payment-mismatch", detail, payment);
  }

  private Refusal refused(String code, String detail, Payment payment) {
    PaymentView view = refunded.view(payment);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("payment", view);
    if (view.gatewayStatus() != null) members.put("gatewayStatus", view.gatewayStatus());
    return Refusal.conflict(code, detail, members);
  }
}
