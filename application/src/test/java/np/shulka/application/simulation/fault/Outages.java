package np.shulka.application.simulation.fault;

import java.util.HashMap;
import java.util.Map;

/** Who cannot be reached, and until when. */
public final class Outages {
  private final Map<String, Long> until = new HashMap<>();
  private boolean over;

  public void begin(String whom, long end) {
    until.merge(whom, end, Math::max);
  }

  public boolean down(String whom, long now) {
    return !until.isEmpty() && now < end(whom);
  }

  /** When the present outage ends, or a time in the past. */
  public long end(String whom) {
    return until.getOrDefault(whom, Long.MIN_VALUE);
  }

  /** There will be no more. */
  public void endAll() {
    until.clear();
    over = true;
  }

  /** Whether all trouble has ended, and everything only has to settle. */
  public boolean over() {
    return over;
  }
}
