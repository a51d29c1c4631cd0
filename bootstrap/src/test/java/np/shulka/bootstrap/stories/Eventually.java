package np.shulka.bootstrap.stories;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process brings about. */
final class Eventually {
  private static final Duration STEP = Duration.ofMillis(100);

  private Eventually() {}

  static void holds(Duration patience, BooleanSupplier condition) {
    long until = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) throw new AssertionError("still not so after " + patience);
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
