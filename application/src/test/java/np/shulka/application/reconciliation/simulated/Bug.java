package np.shulka.application.reconciliation.simulated;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.work.World;

/** A mistake that is put into every node on purpose, which a rule must find. */
interface Bug {
  Bug NONE = new Bug() {};

  default ReconciliationBooks books(ReconciliationBooks real) {
    return real;
  }

  default PaymentGatewayPort gateway(World world, PaymentGatewayPort real) {
    return real;
  }
}
