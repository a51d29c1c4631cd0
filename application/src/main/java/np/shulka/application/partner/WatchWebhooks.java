package np.shulka.application.partner;

import java.time.Instant;
import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Looks how much waits to be sent, and how endpoints get on, for who watches over all of it. */
@PrimaryPort
public final class WatchWebhooks {
  private final Deliveries deliveries;
  private final WebhookEndpoints endpoints;
  private final Setting setting;

  public WatchWebhooks(Deliveries deliveries, WebhookEndpoints endpoints, Setting setting) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.setting = setting;
  }

  public Seen watch() {
    Instant now = setting.now();
    return new Seen(deliveries.backlog(now), endpoints.standings(), now);
  }

  /** What there was to see, and when. */
  public record Seen(
      Deliveries.Backlog backlog, WebhookEndpoints.Standings endpoints, Instant at) {}
}
