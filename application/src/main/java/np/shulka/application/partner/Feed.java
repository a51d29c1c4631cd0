package np.shulka.application.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * What happened to the subscribers of a partner, in an order that never changes: what is read once
 * stays before what comes later, and what commits later never comes before what was read.
 */
@SecondaryPort
public interface Feed {

  /**
   * The next events, oldest first.
   *
   * @param after the event that was read last; from the beginning if empty
   * @return nothing if there is no such event in the partner's feed
   */
  Optional<List<Told>> read(PartnerId partner, Optional<UUID> after, int limit);

  /** What happened last to a subscriber, whoever created them; newest first, at most so many. */
  List<Told> latest(SubscriberId subscriber, int limit);
}
