package np.shulka.application.partner;

import java.time.Instant;
import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Looks how far the merchant's own log is behind what happened. */
@PrimaryPort
public final class WatchPublishing {
  private final Publications publications;
  private final Setting setting;

  public WatchPublishing(Publications publications, Setting setting) {
    this.publications = publications;
    this.setting = setting;
  }

  public Seen watch() {
    Instant now = setting.now();
    return new Seen(publications.behind(), now);
  }

  /** What there was to see, and when. */
  public record Seen(Pile unpublished, Instant at) {}
}
