package np.shulka.application.refund.simulated;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import np.shulka.application.work.StoreUnavailable;
import np.shulka.application.work.Transactions;

/** A database that goes away at the end of a transaction, before the commit or after it. */
final class BadStore implements Transactions {
  private final Transactions real;
  private final SplittableRandom dice;
  private boolean calm;

  BadStore(Transactions real, SplittableRandom dice) {
    this.real = real;
    this.dice = dice;
  }

  /** From now on it stays. */
  void calmDown() {
    calm = true;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    int fate = calm ? 99 : dice.nextInt(100);
    T done =
        real.run(
            () -> {
              T result = work.get();
              if (fate < 4) throw gone();
              return result;
            });
    if (fate < 8) throw gone();
    return done;
  }

  private static StoreUnavailable gone() {
    return new StoreUnavailable(new IllegalStateException("gone"));
  }
}
