package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PayInvoice;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.payment.Attempt.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments", description = "Attempts to pay, and what Khalti says about them")
final class InvoicePaymentsController {
  private final PayInvoice payment;
  private final Channels channels;

  InvoicePaymentsController(PayInvoice payment, Channels channels) {
    this.payment = payment;
    this.channels = channels;
  }

  @PostMapping(path = "/{id}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "payInvoice",
      summary = "Open a way to pay an open invoice",
      description = "201 with a fresh attempt, 200 with the one that can still be paid.")
  @ApiResponse(responseCode = "200", description = "Still payable", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "A fresh one", useReturnTypeSchema = true)
  @Refuses({
    "404 invoice-not-found",
    "409 invoice-not-open",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  ResponseEntity<PaymentView> pay(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable PayRequest request) {
    Channel channel = channels.chosen(request == null ? null : request.channel());
    return switch (payment.pay(caller.subject(), new InvoiceId(id), channel)) {
      case OpenAttempt.Outcome.Opened(var attempt, boolean fresh) ->
          ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
              .body(PaymentView.of(attempt));
      case OpenAttempt.Outcome.NotOpen _ ->
          throw Refusal.conflict("invoice-not-open", "This invoice is paid or void.");
    };
  }

  /** How somebody wants to pay. */
  @Schema(name = "PayRequest", description = "How to pay; by web checkout if nothing is said")
  record PayRequest(
      @Schema(
              allowableValues = {"web", "widget"},
              defaultValue = "web")
          @Nullable String channel) {}
}
