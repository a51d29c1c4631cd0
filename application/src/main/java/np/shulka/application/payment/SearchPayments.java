package np.shulka.application.payment;

import np.shulka.application.work.Page;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins everybody's payments, newest first. */
@PrimaryPort
public final class SearchPayments {
  private final Payments payments;

  public SearchPayments(Payments payments) {
    this.payments = payments;
  }

  public Page<Payment> search(PaymentSearch search, Page.Request page) {
    return payments.search(search, page);
  }
}
