package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * How far events were published to the log, in the order of the feed, from the very first on. One
 * node does it; another takes over when nothing was heard of it for the time of its lease.
 */
@SecondaryPort
public interface Publications {

  /**
   * Takes the next events of everybody, for a node that does this or may begin to.
   *
   * @return nothing if there are none, or if another node does it
   */
  List<Told> claim(UUID node, Instant now, Duration lease, int limit);

  /**
   * All events up to that one are in the log.
   *
   * @return whether that node still does it; if not, another one publishes them again
   */
  boolean published(UUID node, Told last);

  /**
   * What happened and is not in the log yet, as far as that is known.
   *
   * @return counted as far as {@link Deliveries.Backlog#MOST_COUNTED}
   */
  Pile behind();
}
