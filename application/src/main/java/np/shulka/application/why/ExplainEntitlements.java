package np.shulka.application.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.PriceList;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.payment.Books;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.application.subscription.Granted;
import np.shulka.application.subscription.Grants;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscription.Ground;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells why a subscriber may use what they may, subscription by subscription. */
@PrimaryPort
public final class ExplainEntitlements {
  private final Grants grants;
  private final Subscribers subscribers;
  private final Books books;
  private final Setting setting;

  public ExplainEntitlements(
      Subscribers subscribers, PriceList catalog, Books books, Setting setting) {
    this.grants = new Grants(books.subscriptions(), catalog);
    this.subscribers = subscribers;
    this.books = books;
    this.setting = setting;
  }

  /**
   * Explains every subscription that has not ended.
   *
   * @throws UnknownSubscriber if there is none of that id
   */
  public List<EntitlementWhy> explain(SubscriberId subscriber) {
    if (subscribers.find(subscriber).isEmpty()) throw new UnknownSubscriber();
    return grants.of(subscriber, setting.now()).stream().map(this::why).toList();
  }

  private EntitlementWhy why(Granted granted) {
    return new EntitlementWhy(
        granted,
        running(granted).or(() -> last(granted)).map(paid -> Proof.of(paid, books.payments())));
  }

  /** What bought the time that runs, where more was paid ahead since: that proves no access yet. */
  private Optional<Invoice.Paid> running(Granted granted) {
    Instant now = setting.now();
    if (!(granted.ground().orElse(null) instanceof Ground.InPaidTime(var paid))
        || !now.isBefore(paid.time().startsAt())) return Optional.empty();
    return books.invoices().purchases(granted.subscription().id(), now).stream()
        .map(Purchased::invoice)
        .filter(invoice -> invoice.covers().contains(now))
        .reduce((_, later) -> later);
  }

  private Optional<Invoice.Paid> last(Granted granted) {
    return granted
        .ground()
        .flatMap(Ground::paidBy)
        .flatMap(books.invoices()::find)
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast);
  }
}
