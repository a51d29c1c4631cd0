package np.shulka.application.change;

import java.time.Instant;
import java.time.LocalDate;
import np.shulka.application.payment.Books;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.subscription.Subscription;

/** What all quotes have in common: a day that they are good for, and what there is to set off. */
final class QuotedDay {
  private final Books books;
  private final Setting setting;

  QuotedDay(Books books, Setting setting) {
    this.books = books;
    this.setting = setting;
  }

  /** What an open request takes up is there for the one that takes its place. */
  Standing standing(Subscription.Payable subscription) {
    return books.standing(
        subscription.agreement().subscriber(), books.invoices().open(subscription.id()));
  }

  Priced.Quoted quote(
      Subscription.Payable subscription, Selection to, Effect effect, Instant until) {
    QuoteId id = new QuoteId(setting.identifiers().next());
    return new Priced.Quoted(subscription, new Quote(id, subscription.id(), to, effect, until));
  }

  /** When the local day is over, but not after that. */
  Instant endOfDay(Instant now, Instant last) {
    Instant end = endOfDay(now);
    return end.isBefore(last) ? end : last;
  }

  Instant endOfDay(Instant now) {
    return LocalDate.ofInstant(now, setting.zone())
        .plusDays(1)
        .atStartOfDay(setting.zone())
        .toInstant();
  }
}
