package np.shulka.application.simulation.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, String> answered = new HashMap<>();
  private final Map<String, Integer> sending = new HashMap<>();
  private final Set<String> overlapping = new HashSet<>();

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

  /** A request with that key is on its way. */
  public void sends(String key) {
    if (sending.merge(key, 1, Integer::sum) > 1) overlapping.add(key);
  }

  /** A request with that key has come to an end. */
  public void sent(String key) {
    sending.merge(key, -1, Integer::sum);
  }

  /**
   * What this key was answered with, and from now on must be. Nothing can be said of two requests
   * at once: a slow one may be taken for dead.
   */
  public String answered(String key, String answer) {
    return overlapping.contains(key) ? answer : answered.computeIfAbsent(key, _ -> answer);
  }

  /** Whether this key has an answer by which it must stand. */
  public boolean wasAnswered(String key) {
    return answered.containsKey(key) && !overlapping.contains(key);
  }
}
