package np.shulka.application.payment;

import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/** What is known about a payment after the gateway was asked. */
public sealed interface Verification {
  Payment payment();

  Subscription subscription();

  /** Paid; this verification found it out. */
  record Completed(Payment.Completed payment, Subscription subscription) implements Verification {}

  /** Paid; an earlier verification, or one at the same moment, found it out. */
  record AlreadyCompleted(Payment.Completed payment, Subscription subscription)
      implements Verification {}

  /** Not known yet; it will be asked again without anybody's doing. */
  record StillPending(Payment payment, Subscription subscription) implements Verification {}

  /** The gateway says that it came to nothing, or that the money was given back. */
  record NotCompleted(Payment payment, Subscription subscription) implements Verification {}

  /** In quarantine until a person decides. */
  record Mismatch(Payment.Mismatched payment, Subscription subscription) implements Verification {}
}
