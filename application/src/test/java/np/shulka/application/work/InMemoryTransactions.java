package np.shulka.application.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One transaction at a time, with an undo log instead of copies. */
public final class InMemoryTransactions implements Transactions {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final List<Runnable> checks = new ArrayList<>();
  private boolean open;
  private long count;

  @Override
  public <T> T run(Supplier<T> work) {
    lock.lock();
    try {
      if (open) throw new IllegalStateException("a transaction inside a transaction");
      return begin(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T begin(Supplier<T> work) {
    open = true;
    count++;
    boolean committed = false;
    try {
      T result = work.get();
      if (!checks.isEmpty()) List.copyOf(checks).forEach(Runnable::run);
      committed = true;
      return result;
    } finally {
      if (!committed) undo.forEach(Runnable::run);
      undo.clear();
      checks.clear();
      open = false;
    }
  }

  /** Whether this thread has a transaction open, so that nobody asks a gateway meanwhile. */
  public boolean openHere() {
    return lock.isHeldByCurrentThread() && open;
  }

  /** Which transaction this is, counted from 1. */
  public long number() {
    requireOpen();
    return count;
  }

  /** Reads, seeing nothing of the transactions of others. */
  public <T> T read(Supplier<T> query) {
    lock.lock();
    try {
      return query.get();
    } finally {
      lock.unlock();
    }
  }

  /** The same for one row, as nearly every step asks for some. */
  <K, V> Optional<V> read(Map<K, V> rows, K key) {
    lock.lock();
    try {
      return Optional.ofNullable(rows.get(key));
    } finally {
      lock.unlock();
    }
  }

  /** In the transaction that is open here, else in one of its own. */
  public <T> T atOnce(Supplier<T> work) {
    return openHere() ? work.get() : run(work);
  }

  /** A write that makes sense only together with others. */
  public void requireOpen() {
    if (!openHere()) throw new IllegalStateException("a write outside a transaction");
  }

  /** Checked when everything is written, as a deferred constraint is. */
  public void checkAtCommit(Runnable check) {
    requireOpen();
    checks.add(check);
  }

  /** What takes back a change that was just made, if the transaction fails. */
  public void onRollback(Runnable step) {
    requireOpen();
    undo.push(step);
  }
}
