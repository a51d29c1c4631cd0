package np.shulka.application.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;

/** When which payment is to be asked about. */
record DuePayment(Instant at, PaymentId payment) {
  static final Comparator<DuePayment> LONGEST_FIRST =
      (one, other) -> {
        int byTime = one.at.compareTo(other.at);
        return byTime != 0 ? byTime : one.payment.value().compareTo(other.payment.value());
      };

  static Optional<DuePayment> of(Payment payment) {
    if (!(payment instanceof Payment.Watched watched)) return Optional.empty();
    return watched.watch().dueAt().map(at -> new DuePayment(at, payment.id()));
  }
}
