package np.shulka.application.payment;

import java.util.List;
import np.shulka.domain.payment.Payment;

/** A payment with every report of the gateway that was kept about it, oldest first. */
public record PaymentFile(Payment payment, List<KeptReport> reports) {
  public PaymentFile {
    reports = List.copyOf(reports);
  }
}
