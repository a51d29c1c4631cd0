package np.shulka.adapters.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import np.shulka.adapters.web.security.AskingTurns;

/** Turns that nobody dies with. */
final class TurnsInMemory implements AskingTurns {
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  @Override
  public boolean take(String session, Duration longest) {
    return taken.add(session);
  }

  @Override
  public void giveBack(String session) {
    taken.remove(session);
  }
}
