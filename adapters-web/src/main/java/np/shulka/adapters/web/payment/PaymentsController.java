package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.payment.ListPayments;
import np.shulka.application.payment.ReadPayment;
import np.shulka.domain.identity.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/payments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Payments", description = "Attempts to pay, and what Khalti says about them")
final class PaymentsController {
  private final ListPayments all;
  private final ReadPayment one;
  private final RefundedAmounts refunded;

  PaymentsController(ListPayments all, ReadPayment one, RefundedAmounts refunded) {
    this.refunded = refunded;
    this.all = all;
    this.one = one;
  }

  @GetMapping
  @Operation(operationId = "listPayments", summary = "My payments, newest first")
  PaymentList list(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return PaymentList.of(all.list(caller.subject(), PageQuery.of(limit, after)), refunded);
  }

  @GetMapping("/{id:(?!verify(?:-token)?$).+}")
  @Operation(operationId = "readPayment", summary = "One of my payments, as it is known now")
  @Refuses("404 payment-not-found")
  PaymentView read(Caller caller, @PathVariable UUID id) {
    return refunded.view(one.read(caller.subject(), new PaymentId(id)));
  }
}
