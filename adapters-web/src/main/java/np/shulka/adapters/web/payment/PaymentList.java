package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** A part of the caller's payments, newest first. */
@Schema(name = "PaymentList")
record PaymentList(List<PaymentView> items, @Nullable UUID next) {
  static PaymentList of(Page<Payment> page, RefundedAmounts refunded) {
    Map<PaymentId, Money> back = refunded.of(page.items());
    return new PaymentList(
        page.items().stream().map(payment -> refunded.view(payment, back)).toList(),
        page.next().orElse(null));
  }
}
