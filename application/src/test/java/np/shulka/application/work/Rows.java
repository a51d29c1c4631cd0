package np.shulka.application.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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
    return transactions.read(rows, key);
  }

  public boolean has(K key) {
    return find(key).isPresent();
  }

  /** How many there are. */
  public int count() {
    return transactions.read(rows::size);
  }

  public void put(K key, V row) {
    transactions.requireOpen();
    transactions.onRollback(wayBack(key));
    rows.put(key, row);
  }

  public void remove(K key) {
    transactions.requireOpen();
    transactions.onRollback(wayBack(key));
    rows.remove(key);
  }

  private Runnable wayBack(K key) {
    V before = rows.get(key);
    return () -> {
      if (before == null) rows.remove(key);
      else rows.put(key, before);
    };
  }

  public List<V> all() {
    return transactions.read(() -> List.copyOf(rows.values()));
  }

  /** Keys with their rows. */
  public List<Map.Entry<K, V>> entries() {
    return transactions.read(() -> rows.entrySet().stream().map(Map.Entry::copyOf).toList());
  }

  /** The first key in their order. */
  public Optional<K> firstKey() {
    return transactions.read(
        () -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.keySet().iterator().next()));
  }

  /** The rows in the order of their keys, until one that does not fit. */
  public List<V> whileKey(Predicate<K> fits) {
    return transactions.read(
        () -> {
          List<V> found = new ArrayList<>();
          for (Map.Entry<K, V> row : rows.entrySet()) {
            if (!fits.test(row.getKey())) break;
            found.add(row.getValue());
          }
          return found;
        });
  }

  /** The first rows in the order of their keys. */
  public List<V> first(int limit) {
    return transactions.read(() -> rows.values().stream().limit(limit).toList());
  }

  /** One more in the list of that key. */
  public static <K, V> void more(Rows<K, List<V>> rows, K key, V value) {
    List<V> all = new ArrayList<>(rows.find(key).orElseGet(List::of));
    all.add(value);
    rows.put(key, all);
  }

  /** One less in the list of that key. */
  public static <K, V> void less(Rows<K, List<V>> rows, K key, V value) {
    rows.put(
        key, rows.find(key).orElseGet(List::of).stream().filter(it -> !it.equals(value)).toList());
  }
}
