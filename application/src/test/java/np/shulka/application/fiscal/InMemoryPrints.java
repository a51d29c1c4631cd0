package np.shulka.application.fiscal;

import java.util.UUID;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;

/** Prints that are only counted. */
public final class InMemoryPrints implements Prints {
  private final InMemoryTransactions transactions;
  private final Rows<UUID, Integer> counts;

  public InMemoryPrints(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.counts = Rows.in(transactions);
  }

  @Override
  public int next(Print print) {
    return transactions.atOnce(
        () -> {
          int next = counts.find(print.document()).orElse(0) + 1;
          counts.put(print.document(), next);
          return next;
        });
  }
}
