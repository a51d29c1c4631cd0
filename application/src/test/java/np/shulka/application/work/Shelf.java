package np.shulka.application.work;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import np.shulka.domain.identity.SubscriberId;

/**
 * What belongs to each subscriber, newest first by id.
 *
 * @param <V> row
 */
public final class Shelf<V> {
  private static final Comparator<UUID> NEWEST_FIRST =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned)
          .reversed();

  private final InMemoryTransactions transactions;
  private final Map<SubscriberId, NavigableMap<UUID, V>> rows = new HashMap<>();

  public Shelf(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public void put(SubscriberId owner, UUID id, V row) {
    NavigableMap<UUID, V> own = of(owner);
    Optional<V> before = Optional.ofNullable(own.get(id));
    transactions.onRollback(
        () -> before.ifPresentOrElse(old -> own.put(id, old), () -> own.remove(id)));
    own.put(id, row);
  }

  public List<V> all(SubscriberId owner) {
    return transactions.read(() -> List.copyOf(of(owner).values()));
  }

  public Page<V> page(SubscriberId owner, Page.Request page) {
    return transactions.read(() -> cut(of(owner), page));
  }

  /** Everybody's rows that are wanted. */
  public Page<V> page(Predicate<V> wanted, Page.Request page) {
    return transactions.read(
        () -> {
          NavigableMap<UUID, V> found = new TreeMap<>(NEWEST_FIRST);
          for (NavigableMap<UUID, V> own : rows.values()) {
            own.forEach(
                (id, row) -> {
                  if (wanted.test(row)) found.put(id, row);
                });
          }
          return cut(found, page);
        });
  }

  private static <V> Page<V> cut(NavigableMap<UUID, V> own, Page.Request page) {
    var rest = page.after().map(after -> own.tailMap(after, false)).orElse(own);
    List<UUID> ids = rest.keySet().stream().limit(page.limit()).toList();
    Optional<UUID> next = ids.size() < rest.size() ? Optional.of(ids.getLast()) : Optional.empty();
    return new Page<>(rest.values().stream().limit(page.limit()).toList(), next);
  }

  private NavigableMap<UUID, V> of(SubscriberId owner) {
    return rows.computeIfAbsent(owner, _ -> new TreeMap<>(NEWEST_FIRST));
  }
}
