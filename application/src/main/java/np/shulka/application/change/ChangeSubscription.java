package np.shulka.application.change;

import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Changes what is subscribed to. What costs more is paid first and then effective; what costs less
 * begins with the next time that is paid for. There is one request at a time, so an unpaid one
 * goes, and one that is being paid is not disturbed (S4, S5, S6).
 */
@PrimaryPort
public final class ChangeSubscription {
  private final ReadSubscription subscriptions;
  private final PriceChange pricing;
  private final TakeQuote taking;

  public ChangeSubscription(
      ReadSubscription subscriptions,
      Catalog catalog,
      Quotes quotes,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.pricing = new PriceChange(catalog, books, setting);
    this.taking = new TakeQuote(quotes, books, attempts, setting);
  }

  /**
   * Does what is wished, for what was quoted if a quote is named.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   * @throws np.shulka.application.payment.GatewayUnavailable if the gateway cannot be asked; what
   *     was written stays payable
   */
  public Outcome change(ChangeWish wish, Optional<QuoteId> quoted, Channel channel) {
    return Retry.onLostRace(
        () -> {
          Subscription subscription = subscriptions.read(wish.by(), wish.subscription());
          return taking.take(pricing.price(subscription, wish), quoted, channel);
        });
  }

  /** What became of the wish. */
  public sealed interface Outcome {

    /** It is done, or agreed for later; nothing is to be paid now. */
    record Changed(Subscription subscription) implements Outcome {}

    /** It is done as soon as this is paid. */
    record Started(Subscription.Payable subscription, Invoice.Open invoice, Payment payment)
        implements Outcome {}

    /** It cannot be done. */
    record Refused(ChangeRefusal why) implements Outcome {}
  }
}
