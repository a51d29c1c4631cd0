package np.shulka.application.simulation.store;

import java.util.function.Supplier;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.application.work.Transactions;

/** The transactions of one node, which other tasks run in between, and which end as luck has it. */
public final class SimulatedTransactions implements Transactions {
  private static final ScopedValue<Journal> OPEN = ScopedValue.newInstance();
  private static final int ATTEMPTS = 6;

  private final SimulatedStore store;
  private final StoreFaults faults;

  public SimulatedTransactions(SimulatedStore store, StoreFaults faults) {
    this.store = store;
    this.faults = faults;
  }

  /** Whether the running task has a transaction open. */
  public static boolean openHere() {
    return OPEN.isBound();
  }

  @Override
  public <T> T run(Supplier<T> work) {
    if (openHere()) throw new IllegalStateException("a transaction inside a transaction");
    for (int attempt = 1; ; attempt++) {
      if (faults.down()) throw unavailable("no connection");
      Journal journal = new Journal();
      T result = ScopedValue.where(OPEN, journal).call(work::get);
      switch (faults.down() ? StoreFaults.Ending.ABORTED : faults.ending()) {
        case COMMITTED -> {
          store.commit(journal);
          return result;
        }
        case ABORTED -> throw unavailable("connection lost before the commit");
        case ANSWER_LOST -> {
          store.commit(journal);
          throw unavailable("connection lost after the commit");
        }
        case DEADLOCK -> {
          if (attempt == ATTEMPTS) throw new LostRace("the locks of the database");
        }
        case RACE_LOST -> throw new LostRace("the locks of the database");
      }
    }
  }

  /** A call of a port whose rows are in the store. */
  public Object call(Invocation call) {
    if (faults.down()) throw unavailable("no connection");
    if (!openHere()) return alone(call);
    Journal journal = OPEN.get();
    if (!call.isWrite()) return store.peek(journal, call::proceed);
    journal.add(call);
    if (faults.sendsAtOnce()) store.peek(journal, () -> call);
    return Invocation.Done.WRITTEN;
  }

  private Object alone(Invocation call) {
    Object answer = call.proceed();
    if (call.target() instanceof DueSubscriptions && call.method().getName().equals("take")) {
      store.told(call);
    }
    if (faults.losesAnswer()) throw unavailable("connection lost before the answer");
    return answer;
  }

  private static StoreUnavailable unavailable(String why) {
    return new StoreUnavailable(new IllegalStateException(why));
  }
}
