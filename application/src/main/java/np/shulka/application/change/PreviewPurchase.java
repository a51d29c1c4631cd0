package np.shulka.application.change;

import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Setting;
import np.shulka.domain.change.Quote;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Tells a subscriber what it costs to buy something once; the quote is kept and is good for its
 * local day.
 */
@PrimaryPort
public final class PreviewPurchase {
  private final ReadSubscription subscriptions;
  private final PricePurchase pricing;
  private final Books books;
  private final Quotes quotes;

  public PreviewPurchase(
      ReadSubscription subscriptions,
      Catalog catalog,
      Books books,
      Quotes quotes,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.pricing = new PricePurchase(catalog, books, setting);
    this.books = books;
    this.quotes = quotes;
  }

  /**
   * Prices the wish.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   */
  public PreviewChange.Outcome preview(PurchaseWish wish) {
    return switch (pricing.price(subscriptions.read(wish.by(), wish.subscription()), wish)) {
      case Priced.Refused(var why) -> new PreviewChange.Outcome.Refused(why);
      case Priced.Quoted(_, var quote, _) -> new PreviewChange.Outcome.Quoted(kept(quote));
    };
  }

  private Quote kept(Quote quote) {
    return books
        .transactions()
        .run(
            () -> {
              quotes.add(quote);
              return quote;
            });
  }
}
