package np.shulka.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A number of jobs, done by a number of callers who each start the next one when one is done. */
record Load(int jobs, int callers, Processor processor) {

  /** One job; numbered from 0. */
  interface Job {
    void run(int number) throws Exception;
  }

  /**
   * How many per second, how long the slowest in a hundred took at least, and the processor time of
   * each.
   *
   * @param callersMillis of the time here what the callers themselves used
   */
  record Rate(
      double perSecond,
      double p50Millis,
      double p99Millis,
      double hereMillis,
      double callersMillis,
      double databaseMillis) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f/s, p50 %.1f ms, p99 %.1f ms; a job costs %.2f ms here, of it callers %.2f ms, and"
              + " %.2f ms in the database",
          perSecond,
          p50Millis,
          p99Millis,
          hereMillis,
          callersMillis,
          databaseMillis);
    }
  }

  Rate run(Job job) throws InterruptedException, SQLException {
    Processor.Used before = processor.used();
    long[] nanos = new long[jobs];
    AtomicInteger next = new AtomicInteger();
    AtomicLong calling = new AtomicLong();
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(callers);
    long began = System.nanoTime();
    for (int caller = 0; caller < callers; caller++) {
      Thread.ofPlatform().start(() -> call(job, next, nanos, calling, failure, done));
    }
    done.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    Processor.Used used = processor.used().since(before);
    Exception trouble = failure.get();
    if (trouble != null) throw new IllegalStateException("a job failed", trouble);
    Arrays.sort(nanos);
    return new Rate(
        jobs / seconds,
        nanos[jobs / 2] / 1e6,
        nanos[(int) (jobs * 0.99)] / 1e6,
        each(used.here()),
        each(Duration.ofNanos(calling.get())),
        each(used.database()));
  }

  private double each(Duration time) {
    return time.toNanos() / 1e6 / jobs;
  }

  private void call(
      Job job,
      AtomicInteger next,
      long[] nanos,
      AtomicLong calling,
      AtomicReference<@Nullable Exception> failure,
      CountDownLatch done) {
    try {
      for (int i = next.getAndIncrement();
          i < jobs && failure.get() == null;
          i = next.getAndIncrement()) {
        long began = System.nanoTime();
        job.run(i);
        nanos[i] = System.nanoTime() - began;
      }
    } catch (Exception trouble) {
      failure.compareAndSet(null, trouble);
    } finally {
      calling.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
      done.countDown();
    }
  }
}
