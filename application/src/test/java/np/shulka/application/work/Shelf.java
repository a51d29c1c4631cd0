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
  private final NavigableMap<UUID, V> everybodys = new TreeMap<>(NEWEST_FIRST);

  public Shelf(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  public void put(SubscriberId owner, UUID id, V row) {
    transactions.requireOpen();
    NavigableMap<UUID, V> own = of(owner);
    V before = own.put(id, row);
    everybodys.put(id, row);
    transactions.onRollback(
        () -> {
          if (before == null) own.remove(id);
          else own.put(id, before);
          if (before == null) everybodys.remove(id);
          else everybodys.put(id, before);
        });
  }

  public List<V> all(SubscriberId owner) {
    return transactions.read(() -> List.copyOf(of(owner).values()));
  }

  public Page<V> page(SubscriberId owner, Page.Request page) {
    return transactions.read(() -> cut(of(owner), _ -> true, page));
  }

  /** Everybody's rows that are wanted. */
  public Page<V> page(Predicate<V> wanted, Page.Request page) {
    return transactions.read(() -> cut(everybodys, wanted, page));
  }

  /** Everybody's rows, oldest first, from just after that one. */
  public List<V> oldest(Optional<UUID> after, int limit) {
    return transactions.read(
        () -> {
          var all = everybodys.descendingMap();
          var rest = after.map(last -> all.tailMap(last, false)).orElse(all);
          return rest.values().stream().limit(limit).toList();
        });
  }

  private static <V> Page<V> cut(
      NavigableMap<UUID, V> all, Predicate<V> wanted, Page.Request page) {
    var rest = page.after().map(after -> all.tailMap(after, false)).orElse(all);
    List<V> items = new ArrayList<>();
    Optional<UUID> last = Optional.empty();
    for (Map.Entry<UUID, V> row : rest.entrySet()) {
      if (!wanted.test(row.getValue())) continue;
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
