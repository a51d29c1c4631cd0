package np.shulka.application.change;

import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Setting;
import np.shulka.domain.change.Quote;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells a subscriber what a change would cost; the quote is kept and is good for its local day. */
@PrimaryPort
public final class PreviewChange {
  private final ReadSubscription subscriptions;
  private final PriceChange pricing;
  private final Books books;
  private final Quotes quotes;

  public PreviewChange(
      ReadSubscription subscriptions,
      Catalog catalog,
      Books books,
      Quotes quotes,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.pricing = new PriceChange(catalog, books, setting);
    this.books = books;
    this.quotes = quotes;
  }

  /**
   * Prices the wish.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   */
  public Outcome preview(ChangeWish wish) {
    return switch (pricing.price(subscriptions.read(wish.by(), wish.subscription()), wish)) {
      case Priced.Refused(var why) -> new Outcome.Refused(why);
      case Priced.Quoted(_, var quote, _) -> new Outcome.Quoted(kept(quote));
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

  /** What the wish comes to. */
  public sealed interface Outcome {

    /** It can be had like this. */
    record Quoted(Quote quote) implements Outcome {}

    /** It cannot be had. */
    record Refused(ChangeRefusal why) implements Outcome {}
  }
}
