package np.shulka.application.work;

import java.util.ArrayList;
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
  /** By the order of rising ids; without boxes, because the simulation compares all day. */
  public static final Comparator<UUID> NEWEST_FIRST =
      (one, other) -> {
        int high =
            Long.compareUnsigned(other.getMostSignificantBits(), one.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(other.getLeastSignificantBits(), one.getLeastSignificantBits());
      };

  private final InMemoryTransactions transactions;
  private final Map<SubscriberId, NavigableMap<UUID, V>> rows = new HashMap<>();

  public Shelf(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public void put(SubscriberId owner, UUID id, V row) {
    transactions.requireOpen();
    NavigableMap<UUID, V> own = of(owner);
    V before = own.put(id, row);
    transactions.onRollback(
        () -> {
          if (before == null) own.remove(id);
          else own.put(id, before);
        });
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
    List<V> items = new ArrayList<>();
    Optional<UUID> last = Optional.empty();
    for (Map.Entry<UUID, V> row : rest.entrySet()) {
      if (items.size() == page.limit()) return new Page<>(items, last);
      items.add(row.getValue());
      last = Optional.of(row.getKey());
    }
    return new Page<>(items, Optional.empty());
  }

  private NavigableMap<UUID, V> of(SubscriberId owner) {
    return rows.computeIfAbsent(owner, _ -> new TreeMap<>(NEWEST_FIRST));
  }
}
