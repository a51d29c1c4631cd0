package np.shulka.application.simulation.oracle;

import java.util.List;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;

/** What one committed transaction changed, as the store has it. */
public record Commit(
    List<Change<Payment>> payments,
    List<Change<Invoice>> invoices,
    List<Change<Subscription>> subscriptions,
    List<Change<Refund>> refunds,
    List<News> news) {

  /** The new events of a subscriber. */
  public record News(SubscriberId subscriber, List<Store.Recorded> events) {}
}
