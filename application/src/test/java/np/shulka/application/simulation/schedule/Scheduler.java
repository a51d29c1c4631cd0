package np.shulka.application.simulation.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time in simulated time. A task goes on until it pauses; then whoever is due
 * next goes on, which often is the same task, at no cost. What runs is decided by the draws that
 * the tasks make, so it is the same in every run of a seed.
 */
public final class Scheduler implements AutoCloseable {
  private final PriorityQueue<Wake> queue = new PriorityQueue<>();
  private Task running = Task.ofThisThread();
  private Task driver = running;
  private @Nullable Throwable failure;
  private boolean stopped;
  private long now;
  private long until;
  private long count;

  public Scheduler(Instant start) {
    this.now = SimulatedTime.micros(start);
    this.until = now;
  }

  public long now() {
    return now;
  }

  public Instant instant() {
    return SimulatedTime.instant(now);
  }

  /** Who moves now. */
  public Task running() {
    return running;
  }

  /** Work that starts at that time. */
  public void at(long time, String name, Dice dice, Runnable work) {
    var task = new Task[1];
    task[0] = new Task(name, dice, () -> live(task[0], work));
    queue.add(new Wake(Math.max(time, now), count++, task[0]));
  }

  private void live(Task self, Runnable work) {
    try {
      self.await();
      work.run();
    } catch (Stopped over) {
      handOn();
      return;
    } catch (Throwable bad) { // whatever it is, it fails the run and not just this thread
      if (failure == null) failure = bad;
    }
    handOn();
  }

  public void pause(Duration duration) {
    pause(SimulatedTime.micros(duration));
  }

  /** Lets so many microseconds pass for the running task, and others run meanwhile. */
  public void pause(long micros) {
    if (stopped) throw new Stopped();
    long at = now + micros;
    Wake first = queue.peek();
    if (at <= until && (first == null || at < first.at)) {
      now = at;
      return;
    }
    Task self = running;
    queue.add(new Wake(at, count++, self));
    handOn();
    self.await();
    if (stopped) throw new Stopped();
  }

  /** Runs everything that happens up to that time; called by the thread that made this. */
  public void run(long upTo) throws Throwable {
    driver = Task.ofThisThread();
    until = upTo;
    handOn();
    driver.await();
    if (failure != null) throw failure;
    now = upTo;
  }

  private void handOn() {
    running = next();
    running.proceed();
  }

  private Task next() {
    if (failure != null && !stopped) return driver;
    Wake first = queue.peek();
    if (first == null || (first.at > until && !stopped)) return driver;
    queue.remove();
    if (stopped && !first.task.started()) return next();
    now = Math.max(now, first.at);
    return first.task;
  }

  /** Ends every task that is still on its way. */
  @Override
  public void close() {
    stopped = true;
    queue.removeIf(wake -> !wake.task.started());
    driver = Task.ofThisThread();
    handOn();
    driver.await();
  }

  private record Wake(long at, long order, Task task) implements Comparable<Wake> {
    @Override
    public int compareTo(Wake other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
