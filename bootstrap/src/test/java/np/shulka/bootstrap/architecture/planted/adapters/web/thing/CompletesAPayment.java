package np.shulka.bootstrap.architecture.planted.adapters.web.thing;

import java.time.Instant;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.StatedStatus;

class CompletesAPayment {
  Payment close(Payment.Watched payment, StatedStatus said, Instant now) {
    return payment.close(said, now);
  }
}
