package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.refund.BookFoundRefund;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.RequestRefund.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: refunds", description = "Money that goes back, and the notes that tell of it")
final class PaymentRefundsController {
  private static final String PAST_US =
      "Khalti tells that something went back, but not how much; whoever read it in the"
          + " dashboard says so. Khalti is asked, and has to say that something went back. What is"
          + " more than the invoice can take is booked for those into which changes set it off,"
          + " as refunds of their own; the answer is the first.";

  private final RequestRefund requesting;
  private final BookFoundRefund booking;

  PaymentRefundsController(RequestRefund requesting, BookFoundRefund booking) {
    this.requesting = requesting;
    this.booking = booking;
  }

  @PostMapping(path = "/{id}/refunds", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "refundPayment",
      summary = "Give money back",
      description =
          "All that is left, or a part. It is sent once, and what came of it is what Khalti says"
              + " when it is asked; the credit note is issued then. Large amounts, and presents of a"
              + " whole period, wait for somebody else's approval. What a change set off of this"
              + " payment goes back for the change's invoice (invoiceId).")
  @Refuses({
    "403 forbidden",
    "404 payment-not-found",
    "409 payment-not-refundable",
    "409 refund-under-way",
    "409 refund-exceeds-payment",
    "409 refund-not-set-off",
    "409 refund-outdated",
    "409 refund-only-whole",
    "409 refund-ends-nothing",
    "409 refund-ends-other-time"
  })
  RefundView refund(Caller caller, @PathVariable UUID id, @RequestBody RefundRequest request) {
    RequestRefund.Wish wish = request.wish(id);
    return switch (requesting.request(request.by(caller), wish)) {
      case Outcome.Made(var refund) -> RefundView.of(refund);
      case Outcome.NotRefundable _ -> throw RefundRefusals.notRefundable();
      case Outcome.UnderWay _ -> throw RefundRefusals.underWay();
      case Outcome.NotSetOff _ -> throw RefundRefusals.notSetOff();
      case Outcome.TooMuch(_, var left) -> throw RefundRefusals.tooMuch(left);
      case Outcome.Outdated(_, var left) -> throw RefundRefusals.outdated(left);
      case Outcome.OnlyWhole _ -> throw RefundRefusals.onlyWhole();
      case Outcome.NoEffect _ -> throw RefundRefusals.noEffect();
      case Outcome.EndsMore(_, var beside) -> throw RefundRefusals.endsMore(beside);
    };
  }

  @PostMapping(path = "/{id}/dashboard-refunds", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "bookDashboardRefund",
      summary = "Book a part that was refunded in Khalti's dashboard",
      description = PAST_US)
  @Refuses({
    "403 forbidden",
    "404 payment-not-found",
    "409 payment-not-refundable",
    "409 refund-under-way",
    "409 refund-exceeds-payment",
    "409 refund-not-set-off",
    "409 refund-outdated",
    "409 refund-only-whole",
    "409 refund-ends-nothing",
    "409 refund-ends-other-time",
    "409 refund-not-seen",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  RefundView book(Caller caller, @PathVariable UUID id, @RequestBody RefundRequest request) {
    RequestRefund.Wish wish = request.wish(id);
    return switch (booking.book(request.by(caller), wish)) {
      case BookFoundRefund.Outcome.Booked(var refund) -> RefundView.of(refund);
      case BookFoundRefund.Outcome.NotRefundable _ -> throw RefundRefusals.notRefundable();
      case BookFoundRefund.Outcome.UnderWay _ -> throw RefundRefusals.underWay();
      case BookFoundRefund.Outcome.Outdated(_, var left) -> throw RefundRefusals.outdated(left);
      case BookFoundRefund.Outcome.NotSetOff _ -> throw RefundRefusals.notSetOff();
      case BookFoundRefund.Outcome.TooMuch(_, var left) -> throw RefundRefusals.tooMuch(left);
      case BookFoundRefund.Outcome.NoEffect _ -> throw RefundRefusals.noEffect();
      case BookFoundRefund.Outcome.OnlyWhole _ -> throw RefundRefusals.onlyWhole();
      case BookFoundRefund.Outcome.EndsMore(_, var beside) -> throw RefundRefusals.endsMore(beside);
      case BookFoundRefund.Outcome.NotSeen _ ->
          throw Refusal.conflict(
              "refund-not-seen", "Khalti does not say that such a refund was made.");
    };
  }
}
