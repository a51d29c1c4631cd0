package np.shulka.application.simulation.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;

/** Somebody with a browser that remembers where it has been. */
public final class Person {
  private final Subject subject;
  private final List<Payment> payments = new ArrayList<>();
  private final List<PayToken> links = new ArrayList<>();
  private final List<InvoiceId> invoices = new ArrayList<>();
  private final KeyedRequests requests = new KeyedRequests();

  public Person(int number) {
    this.subject = new Subject("person-" + number);
  }

  public Subject subject() {
    return subject;
  }

  public Contact contact() {
    return Contact.UNKNOWN;
  }

  public void sees(Payment payment) {
    payments.add(payment);
  }

  public void sees(InvoiceId invoice, PayToken link) {
    invoices.add(invoice);
    links.add(link);
  }

  /** Payments as they were when they were seen, oldest first. */
  public List<Payment> payments() {
    return payments;
  }

  public Optional<PaymentId> latestPayment() {
    return payments.isEmpty() ? Optional.empty() : Optional.of(payments.getLast().id());
  }

  public Optional<InvoiceId> latestInvoice() {
    return invoices.isEmpty() ? Optional.empty() : Optional.of(invoices.getLast());
  }

  public Optional<PayToken> latestLink() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
  }

  KeyedRequests requests() {
    return requests;
  }
}
