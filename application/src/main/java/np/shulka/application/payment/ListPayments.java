package np.shulka.application.payment;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Page;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber their payments, newest first. */
@PrimaryPort
public final class ListPayments {
  private final Payments payments;
  private final Subscribers subscribers;

  public ListPayments(Payments payments, Subscribers subscribers) {
    this.payments = payments;
    this.subscribers = subscribers;
  }

  public Page<Payment> list(Subject reader, Page.Request page) {
    return subscribers
        .idOf(reader)
        .map(id -> payments.list(id, page))
        .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
  }
}
