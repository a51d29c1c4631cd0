package np.shulka.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.Money;

/**
 * A fact in double entry. It balances, or it cannot be made (I3).
 *
 * @param subscriber whose value moves; none where many subscribers' does
 */
public record Posting(
    PostingId id,
    Occasion occasion,
    Instant at,
    Optional<SubscriberId> subscriber,
    List<Entry> entries) {
  private static final int FEWEST = 2;

  public Posting {
    entries = List.copyOf(entries);
    Money debits = sum(entries, Side.DEBIT);
    Money credits = sum(entries, Side.CREDIT);
    if (entries.size() < FEWEST) throw new IllegalArgumentException("a posting has two sides");
    if (!debits.equals(credits)) {
      throw new IllegalArgumentException("debits of " + debits + ", credits of " + credits);
    }
  }

  private static Money sum(List<Entry> entries, Side side) {
    return entries.stream()
        .filter(entry -> entry.side() == side)
        .map(Entry::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
