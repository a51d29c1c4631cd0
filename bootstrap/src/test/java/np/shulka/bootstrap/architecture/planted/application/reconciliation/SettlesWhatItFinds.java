package np.shulka.bootstrap.architecture.planted.application.reconciliation;

import np.shulka.application.payment.Payments;
import np.shulka.domain.payment.Payment;

/** Compares, and mends what it finds. */
public final class SettlesWhatItFinds {
  private final Payments payments;

  public SettlesWhatItFinds(Payments payments) {
    this.payments = payments;
  }

  public void mend(Payment before, Payment after) {
    payments.replace(before, after);
  }
}
