package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells whoever has a pay link whether somebody is paying by it already. */
@PrimaryPort
public final class FindLivePayment {
  private final Payments payments;

  public FindLivePayment(Payments payments) {
    this.payments = payments;
  }

  /** The attempt that is open for that invoice, as it is stored; asks nobody. */
  public Optional<Payment> find(InvoiceId invoice) {
    return payments.openAttempt(invoice);
  }
}
