package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.payment.UseUnappliedMoney.Outcome;
import np.shulka.domain.identity.PaymentId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments", description = "Attempts to pay, and what Khalti says about them")
final class UnappliedMoneyController {
  private final UseUnappliedMoney using;
  private final CheckoutWire wire;

  UnappliedMoneyController(UseUnappliedMoney using, CheckoutWire wire) {
    this.using = using;
    this.wire = wire;
  }

  @PostMapping("/{id}/use")
  @Operation(
      operationId = "usePayment",
      summary = "Use money for which nothing was owed to continue",
      description =
          "For 72 hours. It becomes credit and pays the next period of what it was meant for: a"
              + " cancellation is taken back, what has ended begins anew at the price of today."
              + " What is left over stays credit; what is missing is asked for by the invoice.")
  @Refuses({
    "404 payment-not-found",
    "404 plan-not-found",
    "409 payment-not-unapplied",
    "409 too-late-to-use",
    "409 refund-did-not-happen",
    "409 checkout-in-progress",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  UsedPaymentView use(Caller caller, @PathVariable UUID id) {
    return switch (using.use(caller.subject(), new PaymentId(id))) {
      case Outcome.Used used -> UsedPaymentView.of(used, wire);
      case Outcome.NotUnapplied _ -> throw notUnapplied();
      case Outcome.TooLate _ ->
          throw Refusal.conflict(
              "too-late-to-use",
              "This money could be used for 72 hours; whether it goes back now is the seller's to say.");
      case Outcome.NotSentBack _ ->
          throw Refusal.conflict(
              "refund-did-not-happen",
              "This money could be used for 72 hours. It was to go back and did not; please ask the"
                  + " seller.");
      case Outcome.BeingPaid _ ->
          throw Refusal.conflict(
              "checkout-in-progress",
              "What this money was meant for is being paid right now; let that end first.");
      case Outcome.NoSuchPlan _ -> throw ChangeRefusals.noSuchPlan();
    };
  }

  static Refusal notUnapplied() {
    return Refusal.conflict(
        "payment-not-unapplied",
        "This payment holds no money that waits: it bought something, is credit already, or is not"
            + " verified.");
  }
}
