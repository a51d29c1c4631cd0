package np.shulka.application.simulation.store;

import java.util.ArrayList;
import java.util.List;

/** What a transaction has written so far, to be done again whenever it reads and when it ends. */
final class Journal {
  private final List<Invocation> writes = new ArrayList<>();

  void add(Invocation write) {
    writes.add(write);
  }

  boolean isEmpty() {
    return writes.isEmpty();
  }

  void replay() {
    writes.forEach(Invocation::proceed);
  }

  List<Invocation> writes() {
    return List.copyOf(writes);
  }
}
