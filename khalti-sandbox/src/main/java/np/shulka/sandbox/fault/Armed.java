package np.shulka.sandbox.fault;

import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/** A fault that waits for its calls. */
public final class Armed {

  private final Endpoint endpoint;
  private final Fault fault;
  private final int times;
  private final String pidx;
  private final AtomicInteger strikes = new AtomicInteger();

  Armed(Endpoint endpoint, Fault fault, int times, String pidx) {
    this.endpoint = endpoint;
    this.fault = fault;
    this.times = times;
    this.pidx = pidx;
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public Fault fault() {
    return fault;
  }

  public String pidx() {
    return pidx;
  }

  /** How many more calls it strikes. */
  public int left() {
    return Math.max(0, times - strikes.get());
  }

  boolean isFor(Endpoint called) {
    return endpoint == called;
  }

  /** Counts one more strike and gives its number, or zero when all have been used up. */
  int strike() {
    int number = strikes.updateAndGet(before -> before > times ? before : before + 1);
    return number > times ? 0 : number;
  }

  boolean isSpent() {
    return strikes.get() >= times;
  }
}
