package np.shulka.application.simulation.bug.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.work.Transactions;

/** Transactions that put some of their writes off to a second one. */
record Later(Transactions real) implements Transactions {
  private static final ScopedValue<List<Invocation>> PUT_OFF = ScopedValue.newInstance();

  @Override
  public <T> T run(Supplier<T> work) {
    List<Invocation> later = new ArrayList<>();
    T result = real.run(() -> ScopedValue.where(PUT_OFF, later).call(work::get));
    if (later.isEmpty()) return result;
    return real.run(
        () -> {
          later.forEach(Invocation::proceed);
          return result;
        });
  }

  /** Does it in the second transaction. */
  static Object putOff(Invocation call) {
    PUT_OFF.get().add(call);
    return Invocation.Done.WRITTEN;
  }

  /** Does it in the second transaction, if there will be one. */
  static Object putOffToo(Invocation call) {
    return PUT_OFF.get().isEmpty() ? call.proceed() : putOff(call);
  }
}
