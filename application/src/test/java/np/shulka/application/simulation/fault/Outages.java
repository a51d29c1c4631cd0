package np.shulka.application.simulation.fault;

import java.util.HashMap;
import java.util.Map;

/** Who cannot be reached, and until when. */
public final class Outages {
  private final Map<String, Long> until = new HashMap<>();

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

  public void endAll() {
    until.clear();
  }
}
