package np.shulka.application.simulation.store;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import np.shulka.application.work.InMemoryStore;

/**
 * The store that all nodes share, with transactions that interleave: they collect what they write
 * and do it in one real transaction when they end. A question in between is answered by doing it,
 * reading, and taking it back, so a transaction sees its own writes and what others committed (READ
 * COMMITTED), and a lost race shows at the commit, as it does where writes are held back.
 */
public final class SimulatedStore {
  private final InMemoryStore store;
  private final Consumer<List<Invocation>> committed;

  /**
   * Starts empty.
   *
   * @param clock that of the database, which is right
   * @param committed is told after every commit what was written
   */
  public SimulatedStore(InstantSource clock, Consumer<List<Invocation>> committed) {
    this.store = new InMemoryStore(clock);
    this.committed = committed;
  }

  /** What is durable now. */
  public InMemoryStore durable() {
    return store;
  }

  void commit(Journal journal) {
    if (journal.isEmpty()) return;
    List<Invocation> writes = journal.writes();
    store.write(journal::replay);
    committed.accept(writes);
  }

  /** A call that was a transaction of its own is told like any other. */
  void told(Invocation call) {
    committed.accept(List.of(call));
  }

  /** What the question finds after those writes, none of which happens. */
  Object peek(Journal journal, Supplier<Object> question) {
    if (journal.isEmpty()) return question.get();
    try {
      return store
          .transactions()
          .run(
              () -> {
                journal.replay();
                throw new TakenBack(question.get());
              });
    } catch (TakenBack seen) {
      return seen.answer;
    }
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object answer;

    TakenBack(Object answer) {
      super("taken back", null, false, false);
      this.answer = answer;
    }
  }
}
