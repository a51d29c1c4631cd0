package np.shulka.bootstrap.stories;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process brings about. */
final class Eventually {
  /** A busy machine takes a minute for what a quiet one does in a second. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration STEP = Duration.ofMillis(100);

  private Eventually() {}

  static void holds(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) throw new AssertionError("still not so after " + PATIENCE);
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}
