package np.shulka.application.simulation.bug.writing;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import np.shulka.application.work.Transactions;

/** Transactions that take a certain failure of the commit for a success. */
record Shrugs(Transactions real, Class<? extends RuntimeException> at) implements Transactions {
  @Override
  public <T> T run(Supplier<T> work) {
    AtomicReference<Supplier<T>> result = new AtomicReference<>(work);
    try {
      return real.run(
          () -> {
            T done = work.get();
            result.set(() -> done);
            return done;
          });
    } catch (RuntimeException failed) {
      boolean begun = result.get() != work;
      if (at.isInstance(failed) && begun) return result.get().get();
      throw failed;
    }
  }
}
