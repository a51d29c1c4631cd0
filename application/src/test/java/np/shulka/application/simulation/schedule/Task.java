package np.shulka.application.simulation.schedule;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Work on a virtual thread of its own that moves only while it holds the baton. */
public final class Task {
  private final String name;
  private final Dice dice;
  private final Runnable work;
  private volatile boolean baton;
  private @Nullable Thread thread;

  Task(String name, Dice dice, Runnable work) {
    this.name = name;
    this.dice = dice;
    this.work = work;
  }

  public String name() {
    return name;
  }

  public Dice dice() {
    return dice;
  }

  boolean started() {
    return thread != null;
  }

  /** Hands the baton to this task; whoever calls must wait or end next. */
  void proceed() {
    baton = true;
    Thread known = thread;
    if (known != null) LockSupport.unpark(known);
    else start();
  }

  /** Known before it runs, because others may wake it before this method ends. */
  private void start() {
    Thread fresh = Thread.ofVirtual().unstarted(work);
    thread = fresh;
    fresh.start();
  }

  /** Waits for the baton, on the task's own thread. */
  void await() {
    while (!baton) LockSupport.park(this);
    baton = false;
  }

  /** A seat for a thread that exists already. */
  static Task ofThisThread() {
    Task seat = new Task("driver", Dice.of(0), () -> {});
    seat.thread = Thread.currentThread();
    return seat;
  }
}
