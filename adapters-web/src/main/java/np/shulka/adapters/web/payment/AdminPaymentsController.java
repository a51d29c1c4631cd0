package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.InstantField;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.InspectPayment;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.SearchPayments;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Pidx;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: payments", description = "Everybody's payments, with the evidence")
final class AdminPaymentsController {
  private final SearchPayments all;
  private final InspectPayment one;
  private final RecheckPayment recheck;
  private final CreditUnappliedMoney crediting;
  private final RefundedAmounts refunded;

  AdminPaymentsController(
      SearchPayments all,
      InspectPayment one,
      RecheckPayment recheck,
      CreditUnappliedMoney crediting,
      RefundedAmounts refunded) {
    this.refunded = refunded;
    this.all = all;
    this.one = one;
    this.recheck = recheck;
    this.crediting = crediting;
  }

  @GetMapping
  @Operation(operationId = "searchPayments", summary = "Everybody's payments, newest first")
  @Refuses("403 forbidden")
  PaymentList search(
      @RequestParam(required = false) @Parameter(description = "As in Payment")
          @Nullable String status,
      @RequestParam(required = false)
          @Parameter(description = "Created then or later", schema = @Schema(format = "date-time"))
          @Nullable String from,
      @RequestParam(required = false)
          @Parameter(description = "Created before then", schema = @Schema(format = "date-time"))
          @Nullable String to,
      @RequestParam(required = false) @Nullable UUID invoiceId,
      @RequestParam(required = false) @Parameter(description = "The whole of it")
          @Nullable String pidx,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var search =
        new PaymentSearch(
            standing(status),
            instant("from", from),
            instant("to", to),
            Optional.ofNullable(invoiceId).map(InvoiceId::new),
            Optional.ofNullable(pidx).map(AdminPaymentsController::pidx));
    return PaymentList.of(all.search(search, PageQuery.of(limit, after)), refunded);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "inspectPayment", summary = "A payment with all that Khalti said")
  @Refuses({"403 forbidden", "404 payment-not-found"})
  AdminPaymentView inspect(@PathVariable UUID id) {
    return AdminPaymentView.of(one.inspect(new PaymentId(id)), refunded);
  }

  @PostMapping(path = "/{id}/recheck", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "recheckPayment",
      summary = "Ask Khalti again",
      description =
          "Whatever follows is Khalti's word: an answer that fits frees a payment from quarantine,"
              + " and a payment that is settled stays so.")
  @Refuses({
    "403 forbidden",
    "404 payment-not-found",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  AdminPaymentView recheck(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return AdminPaymentView.of(
        recheck.recheck(ReasonRequest.by(caller, request), new PaymentId(id)), refunded);
  }

  @PostMapping(path = "/{id}/credit", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "creditPayment",
      summary = "Make unapplied money its payer's credit",
      description = "However old it is. What they owe next is paid from it first.")
  @Refuses({"403 forbidden", "404 payment-not-found", "409 payment-not-unapplied"})
  AdminPaymentView credit(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return switch (crediting.credit(ReasonRequest.by(caller, request), new PaymentId(id))) {
      case CreditUnappliedMoney.Outcome.Credited(var file) -> AdminPaymentView.of(file, refunded);
      case CreditUnappliedMoney.Outcome.NotUnapplied _ ->
          throw UnappliedMoneyController.notUnapplied();
    };
  }

  private static Optional<PaymentSearch.Standing> standing(@Nullable String status) {
    if (status == null) return Optional.empty();
    for (PaymentSearch.Standing standing : PaymentSearch.Standing.values()) {
      if (Words.kebab(standing).equals(status)) return Optional.of(standing);
    }
    throw new InvalidRequest("status", "is no status of a payment");
  }

  private static Pidx pidx(String text) {
    try {
      return new Pidx(text);
    } catch (IllegalArgumentException none) {
      throw new InvalidRequest("pidx", "is no pidx");
    }
  }

  private static Optional<Instant> instant(String field, @Nullable String text) {
    return Optional.ofNullable(text).map(said -> InstantField.of(field, said));
  }
}
