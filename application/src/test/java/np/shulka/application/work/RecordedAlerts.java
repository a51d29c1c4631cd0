package np.shulka.application.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.WebhookEndpointId;

/** Remembers about which payments and subscribers people were alerted. */
public final class RecordedAlerts implements Alerts {
  private final List<PaymentId> raised = new CopyOnWriteArrayList<>();
  private final List<String> ofPayments = new CopyOnWriteArrayList<>();
  private final List<String> ofRefunds = new CopyOnWriteArrayList<>();
  private final List<String> ofSubscribers = new CopyOnWriteArrayList<>();
  private final List<String> ofInvoices = new CopyOnWriteArrayList<>();
  private final List<String> ofEndpoints = new CopyOnWriteArrayList<>();

  @Override
  public void raise(PaymentId payment, String what) {
    raised.add(payment);
    ofPayments.add(what);
  }

  /** What was said about payments. */
  public List<String> ofPayments() {
    return List.copyOf(ofPayments);
  }

  public List<PaymentId> raised() {
    return List.copyOf(raised);
  }

  @Override
  public void raise(RefundId refund, String what) {
    ofRefunds.add(refund + ": " + what);
  }

  /** What was said about refunds that could not be read. */
  public List<String> ofRefunds() {
    return List.copyOf(ofRefunds);
  }

  @Override
  public void raise(SubscriberId subscriber, String what) {
    ofSubscribers.add(subscriber + ": " + what);
  }

  @Override
  public void raise(InvoiceId invoice, String what) {
    ofInvoices.add(what);
  }

  /** What was said about what is kept of invoices. */
  public List<String> ofInvoices() {
    return List.copyOf(ofInvoices);
  }

  @Override
  public void raise(WebhookEndpointId endpoint, String what) {
    ofEndpoints.add(what);
  }

  /** What was said about endpoints of partners. */
  public List<String> ofEndpoints() {
    return List.copyOf(ofEndpoints);
  }

  /** What was said about subscribers. */
  public List<String> ofSubscribers() {
    return List.copyOf(ofSubscribers);
  }
}
