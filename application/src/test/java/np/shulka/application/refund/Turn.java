package np.shulka.application.refund;

import java.time.Instant;
import java.util.Comparator;
import np.shulka.domain.identity.PaymentId;

/** When a settled payment is asked about. */
record Turn(Instant at, PaymentId payment) {
  static final Comparator<Turn> FIRST =
      Comparator.comparing(Turn::at).thenComparing(turn -> turn.payment.value());
}
