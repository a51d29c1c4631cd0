package np.shulka.application.work;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A map whose changes are taken back when their transaction fails.
 *
 * @param <K> key
 * @param <V> row
 */
public final class Rows<K, V> {
  private final InMemoryTransactions transactions;
  private final Map<K, V> rows;

  private Rows(InMemoryTransactions transactions, Map<K, V> rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  public static <K, V> Rows<K, V> in(InMemoryTransactions transactions) {
    return new Rows<>(transactions, new HashMap<>());
  }

  public static <K, V> Rows<K, V> sorted(InMemoryTransactions transactions, Comparator<K> order) {
    return new Rows<>(transactions, new TreeMap<>(order));
  }

  public Optional<V> find(K key) {
    return transactions.read(() -> Optional.ofNullable(rows.get(key)));
  }

  public boolean has(K key) {
    return find(key).isPresent();
  }

  public void put(K key, V row) {
    transactions.onRollback(wayBack(key));
    rows.put(key, row);
  }

  public void remove(K key) {
    transactions.onRollback(wayBack(key));
    rows.remove(key);
  }

  private Runnable wayBack(K key) {
    Optional<V> before = find(key);
    return () -> before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
  }

  public List<V> all() {
    return transactions.read(() -> List.copyOf(rows.values()));
  }

  /** Keys with their rows. */
  public List<Map.Entry<K, V>> entries() {
    return transactions.read(() -> rows.entrySet().stream().map(Map.Entry::copyOf).toList());
  }

  /** The first rows in the order of their keys. */
  public List<V> first(int limit) {
    return transactions.read(() -> rows.values().stream().limit(limit).toList());
  }
}
