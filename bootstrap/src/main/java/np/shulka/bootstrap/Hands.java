package np.shulka.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One hand for each attempt to bring something; how many there are is limited where work is taken.
 * Whoever takes more work can wait until a hand is free, so that no place stays empty until a clock
 * ticks.
 */
final class Hands implements Executor, AutoCloseable {
  /** So long more are waited for when one is free: taking work costs the same for one and many. */
  private static final Duration GATHERED = Duration.ofMillis(5);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
  private final AtomicInteger busy = new AtomicInteger();
  private final Semaphore freed = new Semaphore(0);

  @Override
  public void execute(Runnable attempt) {
    busy.incrementAndGet();
    threads.execute(
        () -> {
          try {
            attempt.run();
          } finally {
            busy.decrementAndGet();
            freed.release();
          }
        });
  }

  /**
   * Waits until at least one hand is free that was busy, at most so long.
   *
   * @return whether there was one
   */
  boolean awaitFree(Duration atMost) throws InterruptedException {
    if (busy.get() == 0 && freed.availablePermits() == 0) return false;
    if (!freed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) return false;
    LockSupport.parkNanos(GATHERED.toNanos());
    freed.drainPermits();
    return true;
  }

  /** Ends when every attempt has ended. */
  @Override
  public void close() {
    threads.close();
  }
}
