package np.shulka.application.change;

import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Lets a subscriber buy something once beside what they subscribe to. It is delivered by being
 * paid, and by nothing else; no time comes with it, and it is not renewed.
 */
@PrimaryPort
public final class BuyAddOn {
  private final ReadSubscription subscriptions;
  private final PricePurchase pricing;
  private final TakeQuote taking;

  public BuyAddOn(
      ReadSubscription subscriptions,
      Catalog catalog,
      Quotes quotes,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.pricing = new PricePurchase(catalog, books, setting);
    this.taking = new TakeQuote(quotes, books, attempts, setting);
  }

  /**
   * Asks for what it costs, for what was quoted if a quote is named.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   * @throws np.shulka.application.payment.GatewayUnavailable if the gateway cannot be asked; what
   *     was written stays payable
   */
  public ChangeSubscription.Outcome buy(
      PurchaseWish wish, Optional<QuoteId> quoted, Channel channel) {
    return Retry.onLostRace(
        () -> {
          Subscription subscription = subscriptions.read(wish.by(), wish.subscription());
          return taking.take(pricing.price(subscription, wish), quoted, channel);
        });
  }
}
