package np.shulka.bootstrap.architecture.planted.application.thing;

import java.time.Instant;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.Statement;

class ForgesAReport {
  LookupReport report(ReportId id, Statement says, Instant now) {
    return new LookupReport(id, new Pidx("p"), says, new RawAnswer(200, "", now));
  }

  SettlementProof proof(PaymentId payment, ReportId report, Instant now) {
    GatewayTransactionId transaction = new GatewayTransactionId("t");
    return SettlementProof.restore(payment, report, transaction, Money.rupees(10), now);
  }
}
