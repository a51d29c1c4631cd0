package np.shulka.application.refund.simulated;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.refund.RefundBooks;

/** A mistake that is put into every node on purpose, which a rule must find. */
interface Bug {
  Bug NONE = new Bug() {};

  default RefundBooks books(RefundBooks real) {
    return real;
  }

  default PaymentGatewayPort gateway(PaymentGatewayPort real) {
    return real;
  }

  /** What a sweep does besides. */
  default void sweeps(RefundBooks books, PaymentGatewayPort gateway) {}

  /** Whether what was settled is asked about again. */
  default boolean compares() {
    return true;
  }
}
