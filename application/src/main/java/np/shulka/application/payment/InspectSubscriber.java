package np.shulka.application.payment;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins a subscriber with what they subscribed to, have, owe and paid. */
@PrimaryPort
public final class InspectSubscriber {
  private static final Page.Request NEWEST = new Page.Request(200, Optional.empty());

  private final Subscribers subscribers;
  private final Books books;

  public InspectSubscriber(Subscribers subscribers, Books books) {
    this.subscribers = subscribers;
    this.books = books;
  }

  /**
   * Reads the newest 200 of each kind.
   *
   * @throws UnknownSubscriber if there is none of that id
   */
  public Dossier inspect(SubscriberId id) {
    Subscriber subscriber = subscribers.find(id).orElseThrow(UnknownSubscriber::new);
    return new Dossier(
        subscriber,
        books.ledger().standing(id),
        books.subscriptions().list(id, NEWEST).items(),
        books.invoices().list(id, NEWEST).items(),
        books.payments().list(id, NEWEST).items());
  }

  /** All about a subscriber. */
  public record Dossier(
      Subscriber subscriber,
      Standing standing,
      List<Subscription> subscriptions,
      List<Invoice> invoices,
      List<Payment> payments) {}
}
