package np.shulka.application.simulation.actor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.subscriber.Subject;

/** Somebody with a browser, of perhaps several tabs, that remembers where it has been. */
public final class Person {
  private final int number;
  private final Subject subject;
  private final List<Way> payments = new CopyOnWriteArrayList<>();
  private final List<PayToken> links = new CopyOnWriteArrayList<>();
  private final List<InvoiceId> invoices = new CopyOnWriteArrayList<>();
  private final KeyedRequests requests = new KeyedRequests();

  public Person(int number) {
    this.number = number;
    this.subject = new Subject("person-" + number);
  }

  public int number() {
    return number;
  }

  public Subject subject() {
    return subject;
  }

  void sees(Way payment) {
    payments.add(payment);
  }

  void sees(InvoiceId invoice, PayToken link) {
    invoices.add(invoice);
    links.add(link);
  }

  /** Payments as they were when they were seen, oldest first. */
  public List<Way> payments() {
    return payments;
  }

  public Optional<Way> latestPayment() {
    return latest(payments);
  }

  public Optional<InvoiceId> latestInvoice() {
    return latest(invoices);
  }

  public Optional<PayToken> latestLink() {
    return latest(links);
  }

  private static <T> Optional<T> latest(List<T> seen) {
    return seen.stream().reduce((_, later) -> later);
  }

  public KeyedRequests requests() {
    return requests;
  }
}
