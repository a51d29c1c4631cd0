package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.InMemoryOutbox;
import np.shulka.application.work.InMemoryTransactions;

/** How far events were published, in memory. */
public final class InMemoryPublications implements Publications {
  private final InMemoryTransactions transactions;
  private final InMemoryOutbox outbox;
  private int published;
  private Optional<UUID> holder = Optional.empty();
  private Instant leasedUntil = Instant.MIN;

  public InMemoryPublications(InMemoryTransactions transactions, InMemoryOutbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public List<Told> claim(UUID node, Instant now, Duration lease, int limit) {
    return transactions.atOnce(
        () -> {
          boolean others = holder.filter(it -> !it.equals(node)).isPresent();
          if (others && leasedUntil.isAfter(now)) return List.of();
          List<Told> next = outbox.all().stream().skip(published).limit(limit).toList();
          if (next.isEmpty()) return next;
          holder = Optional.of(node);
          leasedUntil = now.plus(lease);
          return next;
        });
  }

  @Override
  public boolean published(UUID node, Told last) {
    return transactions.atOnce(
        () -> {
          if (!holder.equals(Optional.of(node))) return false;
          published = Math.max(published, outbox.all().indexOf(last) + 1);
          return true;
        });
  }

  @Override
  public Pile behind() {
    return transactions.read(
        () -> {
          List<Told> left = outbox.all().stream().skip(published).toList();
          return new Pile(
              Math.min(left.size(), Deliveries.Backlog.MOST_COUNTED),
              left.stream().map(told -> told.event().createdAt()).min(Instant::compareTo));
        });
  }
}
