package np.shulka.adapters.persistence.payment;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.payment.ClaimsContract;
import np.shulka.application.payment.EvidenceContract;
import np.shulka.application.payment.OpenAttemptsContract;
import np.shulka.application.payment.PaymentsContract;
import np.shulka.application.work.Store;

final class JooqPaymentsTest
    implements ClaimsContract, EvidenceContract, OpenAttemptsContract, PaymentsContract {
  @Override
  public Store store() {
    return JooqStore.shared();
  }
}
