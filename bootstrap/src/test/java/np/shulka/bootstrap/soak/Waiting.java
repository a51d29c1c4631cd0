package np.shulka.bootstrap.soak;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Real time that passes. */
final class Waiting {
  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  static void pass(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) return;
    }
  }

  static void until(Duration patience, String what, BooleanSupplier condition) {
    long until = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until)
        throw new IllegalStateException("not within " + patience + ": " + what);
      pass(STEP);
    }
  }
}
