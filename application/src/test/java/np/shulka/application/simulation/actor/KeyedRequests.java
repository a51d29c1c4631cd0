package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.work.IdempotencyKeys;

/** I8: what one person sent under idempotency keys, and what must follow from it. */
public final class KeyedRequests {
  private static final String NAME = "I8 idempotency";
  private static final long IN_USE = SimulatedTime.micros(IdempotencyKeys.IN_USE_AT_MOST);

  private final Map<String, String> answered = new HashMap<>();
  private final Map<String, Long> working = new HashMap<>();
  private final Set<String> slow = new HashSet<>();

  /**
   * A request is let in. The one before it must have ended, or be old enough to be taken for dead,
   * in true time and whatever the clocks of the nodes say.
   *
   * @param sent when it was sent, in true time
   */
  public synchronized void isLetIn(String key, long sent, long now) {
    Long before = working.put(key, sent);
    if (before != null && now - before < IN_USE) {
      throw new Violation(NAME, "a request is let in while another is at work", key);
    }
  }

  /** It is through with its work; a node that dies at work says nothing. */
  public synchronized void isThrough(String key, long sent) {
    working.remove(key, sent);
  }

  /**
   * A request came to an end. Nothing can be said of what a slow one and another do, as a slow one
   * may be taken for dead, and repeated.
   */
  synchronized void took(String key, Duration time) {
    if (time.compareTo(IdempotencyKeys.IN_USE_AT_MOST) >= 0) slow.add(key);
  }

  /** Whoever asks again with the same key gets the same answer. */
  synchronized void isAnswered(String key, String answer) {
    if (slow.contains(key)) return;
    String first = answered.computeIfAbsent(key, _ -> answer);
    if (!first.equals(answer)) {
      throw new Violation(NAME, "first " + first + ", then " + answer, key);
    }
  }
}
