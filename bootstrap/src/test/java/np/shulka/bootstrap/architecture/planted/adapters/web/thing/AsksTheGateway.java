package np.shulka.bootstrap.architecture.planted.adapters.web.thing;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

record AsksTheGateway(PaymentGatewayPort gateway) {
  LookupReport ask(Pidx pidx) {
    return gateway.lookup(pidx);
  }
}
