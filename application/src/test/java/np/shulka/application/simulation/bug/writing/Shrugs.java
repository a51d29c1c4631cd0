package np.shulka.application.simulation.bug.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import np.shulka.application.work.Transactions;

/** Transactions that take a certain failure of the commit for a success. */
record Shrugs(Transactions real, Class<? extends RuntimeException> at) implements Transactions {
  @Override
  public <T> T run(Supplier<T> work) {
    List<T> results = new ArrayList<>();
    try {
      return real.run(
          () -> {
            T done = work.get();
            results.add(done);
            return done;
          });
    } catch (RuntimeException failed) {
      if (at.isInstance(failed) && !results.isEmpty()) return results.getLast();
      throw failed;
    }
  }
}
