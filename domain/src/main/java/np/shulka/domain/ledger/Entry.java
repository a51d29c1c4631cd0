package np.shulka.domain.ledger;

import java.util.stream.Stream;
import np.shulka.domain.money.Money;

/** One side of a posting: some value on one account. */
public record Entry(Account account, Side side, Money amount) {
  public Entry {
    if (amount.isZero()) throw new IllegalArgumentException("an entry of nothing");
  }

  /** A debit, or none where there is nothing to debit. */
  static Stream<Entry> debit(Account account, Money amount) {
    return of(account, Side.DEBIT, amount);
  }

  /** A credit, or none where there is nothing to credit. */
  static Stream<Entry> credit(Account account, Money amount) {
    return of(account, Side.CREDIT, amount);
  }

  private static Stream<Entry> of(Account account, Side side, Money amount) {
    return amount.isZero() ? Stream.empty() : Stream.of(new Entry(account, side, amount));
  }
}
