package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/** What an order found or made. */
sealed interface Enrolled {

  /** The subscriber has what was ordered. */
  record Nothing(Subscription subscription) implements Enrolled {}

  /** Subscribed, and nothing is due now. */
  record Free(Subscription subscription, Optional<Invoice> invoice) implements Enrolled {}

  /**
   * Subscribed as soon as the request is paid, by an attempt that was written with it if it is new.
   */
  record Owing(
      Subscription.Payable subscription, Invoice.Open invoice, Optional<Payment.Created> attempt)
      implements Enrolled {}

  /** The coupon that was named cannot be used. */
  record CouponRefused(Coupon.Refusal why) implements Enrolled {}

  /** An add-on that was named cannot be had. */
  record AddOnRefused(AddOn.Refusal why) implements Enrolled {}

  /** An unpaid request with another quantity, coupon or add-on is in the way. */
  record OtherTerms(Subscription.Incomplete subscription, Invoice.Open invoice)
      implements Enrolled {}
}
