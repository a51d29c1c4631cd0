package np.shulka.application.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.identity.PartnerId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a partner what happened to its subscribers, oldest first. */
@PrimaryPort
public final class ReadFeed {
  private final Feed feed;

  public ReadFeed(Feed feed) {
    this.feed = feed;
  }

  /**
   * The events after one that was read before.
   *
   * @return nothing if there is no such event in the partner's feed
   */
  public Optional<List<Told>> read(PartnerId partner, Optional<UUID> after, int limit) {
    return feed.read(partner, after, limit);
  }
}
