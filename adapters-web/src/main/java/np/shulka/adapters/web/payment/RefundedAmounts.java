package np.shulka.adapters.web.payment;

import java.util.List;
import java.util.Map;
import np.shulka.application.refund.ReadRefundable;
import np.shulka.application.refund.ReadRefunded;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import org.springframework.stereotype.Component;

/** Shows payments with how much of them is back. */
@Component
public final class RefundedAmounts {
  private final ReadRefunded refunded;
  private final ReadRefundable refundable;

  RefundedAmounts(ReadRefunded refunded, ReadRefundable refundable) {
    this.refunded = refunded;
    this.refundable = refundable;
  }

  /** Asked for all of a list at once. */
  public Map<PaymentId, Money> of(List<Payment> payments) {
    return refunded.of(
        payments.stream().filter(Payment.Completed.class::isInstance).map(Payment::id).toList());
  }

  /** As it is now, by what was asked for all of a list. */
  public PaymentView view(Payment payment, Map<PaymentId, Money> back) {
    Money sum = back.get(payment.id());
    return sum == null ? PaymentView.of(payment) : PaymentView.of(payment, sum);
  }

  List<RefundableView> left(Payment payment) {
    return refundable.of(payment).stream().map(RefundableView::of).toList();
  }

  boolean isWhole(Payment payment) {
    return payment.amount().equals(of(List.of(payment)).get(payment.id()));
  }

  PaymentView view(Payment payment) {
    return view(payment, of(List.of(payment)));
  }
}
