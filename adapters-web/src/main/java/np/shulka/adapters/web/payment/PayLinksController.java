package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.payment.FindLivePayment;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PayByLink;
import np.shulka.application.payment.ShowPaymentProgress;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages for payers show, for programs; the link is all that somebody needs. */
@RestController
@Tag(name = "Pay links", description = "One invoice each, for whoever has the link; no token")
final class PayLinksController {
  private final ShowPayLink links;
  private final FindLivePayment live;
  private final PayByLink paying;
  private final ShowPaymentProgress progress;
  private final InstantSource clock;
  private final String merchant;

  PayLinksController(
      ShowPayLink links,
      FindLivePayment live,
      PayByLink paying,
      ShowPaymentProgress progress,
      InstantSource clock,
      @Value("${shulka.merchant.name:Shulka demo}") String merchant) {
    this.links = links;
    this.live = live;
    this.paying = paying;
    this.progress = progress;
    this.clock = clock;
    this.merchant = merchant;
  }

  @GetMapping(path = "/api/v1/pay-links/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
  @SecurityRequirements
  @Operation(operationId = "readPayLink", summary = "What a pay link asks for; needs no token")
  @Refuses("404 invoice-not-found")
  PayLinkView read(@PathVariable String token) {
    Invoice invoice = links.show(PayLinkView.token(token));
    return PayLinkView.of(merchant, invoice, live.find(invoice.id()), clock.instant());
  }

  @PostMapping(
      path = "/api/v1/pay-links/{token}/payments",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @SecurityRequirements
  @Operation(
      operationId = "payByLink",
      summary = "Open a way to pay what the link asks for; needs no token",
      description = "201 with a fresh attempt, 200 with the one that is open already.")
  @ApiResponse(responseCode = "200", description = "Open already", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "A fresh one", useReturnTypeSchema = true)
  @Refuses({
    "403 csrf-token-missing",
    "404 invoice-not-found",
    "409 invoice-not-open",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<PayLinkView.Attempt> pay(@PathVariable String token) {
    return switch (paying.pay(PayLinkView.token(token))) {
      case OpenAttempt.Outcome.Opened(var attempt, boolean fresh) ->
          ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
              .body(PayLinkView.Attempt.of(attempt));
      case OpenAttempt.Outcome.NotOpen _ ->
          throw Refusal.conflict("invoice-not-open", "This invoice is paid or void.");
    };
  }

  @GetMapping(
      path = "/api/v1/payment-status/{paymentId}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @SecurityRequirements
  @Operation(
      operationId = "readPaymentStatus",
      summary = "How far a payment is; needs no token",
      description = "As it is stored: opening `/payments/khalti/return/{paymentId}` asks Khalti.")
  @Refuses("404 payment-not-found")
  ProgressView status(@PathVariable UUID paymentId) {
    return ProgressView.of(progress.show(new PaymentId(paymentId)), clock.instant());
  }
}
