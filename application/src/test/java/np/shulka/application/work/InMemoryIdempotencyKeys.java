package np.shulka.application.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers answers, forgetting only when told to. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final InMemoryTransactions transactions;
  private final InstantSource clock;
  private final Rows<Name, Row> rows;
  private final AtomicLong tickets = new AtomicLong();

  public InMemoryIdempotencyKeys(InMemoryTransactions transactions, InstantSource clock) {
    this.clock = clock;
    this.transactions = transactions;
    this.rows = Rows.in(transactions);
  }

  @Override
  public Claim claim(Key key) {
    return transactions.atOnce(
        () -> {
          long ticket = tickets.incrementAndGet();
          Claim claim =
              rows.find(name(key))
                  .map(row -> seen(row, key, ticket, clock.instant()))
                  .orElse(new Claim.Granted(ticket, false));
          if (claim instanceof Claim.Granted)
            rows.put(name(key), new Row(key, ticket, clock.instant(), Optional.empty()));
          return claim;
        });
  }

  private static Claim seen(Row row, Key key, long ticket, Instant now) {
    if (!row.key.fingerprint().equals(key.fingerprint())) return new Claim.Reused();
    boolean dead = !now.isBefore(row.claimedAt.plus(IN_USE_AT_MOST));
    return row.answer
        .<Claim>map(Claim.Replay::new)
        .orElseGet(() -> dead ? new Claim.Granted(ticket, true) : new Claim.InUse());
  }

  @Override
  public void answer(Key key, long ticket, Answer answer) {
    transactions.atOnce(
        () -> {
          rows.find(name(key))
              .filter(row -> row.isHeldBy(ticket))
              .ifPresent(row -> rows.put(name(key), row.answered(answer)));
          return answer;
        });
  }

  @Override
  public void release(Key key, long ticket) {
    transactions.atOnce(
        () -> {
          rows.find(name(key))
              .filter(row -> row.isHeldBy(ticket))
              .ifPresent(_ -> rows.remove(name(key)));
          return key;
        });
  }

  @Override
  public int forget(int limit) {
    return transactions.atOnce(
        () -> {
          List<Name> old =
              rows.all().stream()
                  .filter(row -> row.claimedAt.isBefore(clock.instant().minus(KEPT)))
                  .map(row -> name(row.key))
                  .limit(limit)
                  .toList();
          old.forEach(rows::remove);
          return old.size();
        });
  }

  /** As if it had been claimed that much earlier. */
  void age(Key key, Duration by) {
    transactions.atOnce(
        () -> {
          Row row = rows.find(name(key)).orElseThrow();
          rows.put(name(key), new Row(row.key, row.ticket, row.claimedAt.minus(by), row.answer));
          return key;
        });
  }

  private static Name name(Key key) {
    return new Name(key.caller(), key.value());
  }

  private record Name(String caller, String value) {}

  private record Row(Key key, long ticket, Instant claimedAt, Optional<Answer> answer) {
    boolean isHeldBy(long other) {
      return ticket == other && answer.isEmpty();
    }

    Row answered(Answer now) {
      return new Row(key, ticket, claimedAt, Optional.of(now));
    }
  }
}
