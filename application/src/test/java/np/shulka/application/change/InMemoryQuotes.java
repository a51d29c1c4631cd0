package np.shulka.application.change;

import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.QuoteId;

/** Quotes in memory. */
public final class InMemoryQuotes implements Quotes {
  private final InMemoryTransactions transactions;
  private final Rows<QuoteId, Quote> byId;

  public InMemoryQuotes(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.byId = Rows.in(transactions);
  }

  @Override
  public Optional<Quote> find(QuoteId id) {
    return byId.find(id);
  }

  @Override
  public void add(Quote quote) {
    transactions.requireOpen();
    byId.put(quote.id(), quote);
  }
}
