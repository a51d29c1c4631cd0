package np.shulka.application.partner;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Publishes what happened to the merchant's own log, at least once and in order. */
@PrimaryPort
public final class PublishEvents {
  /** Longer than the log may take for a part; another node goes on after that. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Publications publications;
  private final EventLog log;
  private final Setting setting;
  private final UUID node;

  public PublishEvents(Publications publications, EventLog log, Setting setting) {
    this.publications = publications;
    this.log = log;
    this.setting = setting;
    this.node = setting.identifiers().next();
  }

  /**
   * Publishes at most so many. What was published and not written down is published again.
   *
   * @return how many
   * @throws LogUnavailable if the log does not take them now
   */
  public int publish(int limit) {
    List<Told> next = publications.claim(node, setting.now(), LEASE, limit);
    if (next.isEmpty()) return 0;
    log.publish(next);
    return publications.published(node, next.getLast()) ? next.size() : 0;
  }
}
