package np.shulka.application.change;

import java.util.Optional;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Changes what is subscribed to by a quote alone: exactly what it says, or nothing. */
@PrimaryPort
public final class ChangeAsQuoted {
  private final ReadSubscription subscriptions;
  private final Quotes quotes;
  private final ChangeSubscription changing;

  public ChangeAsQuoted(
      ReadSubscription subscriptions, Quotes quotes, ChangeSubscription changing) {
    this.subscriptions = subscriptions;
    this.quotes = quotes;
    this.changing = changing;
  }

  /**
   * Takes up the quote.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   * @throws np.shulka.application.payment.GatewayUnavailable if the gateway cannot be asked; what
   *     was written stays payable
   */
  public ChangeSubscription.Outcome change(
      Subject by, SubscriptionId subscription, QuoteId quoted, Channel channel) {
    subscriptions.read(by, subscription);
    return quotes
        .find(quoted)
        .filter(quote -> quote.subscription().equals(subscription))
        .flatMap(quote -> ChangeWish.asQuoted(by, quote))
        .map(wish -> changing.change(wish, Optional.of(quoted), channel))
        .orElseGet(() -> new ChangeSubscription.Outcome.Refused(ChangeRefusal.QUOTE_OUTDATED));
  }
}
