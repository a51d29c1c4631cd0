package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.MeterRegistry;
import np.shulka.application.partner.WatchPublishing.Seen;

/** The merchant's own log of events in the metrics, where there is one. */
public final class EventLogMeters {
  private final Piles unpublished;

  public EventLogMeters(MeterRegistry meters) {
    unpublished = new Piles(meters, "shulka.events.unpublished", "Events not yet in the log");
  }

  /** Shows how far it is behind, until the next look. */
  public void show(Seen seen) {
    unpublished.show(seen.unpublished(), seen.at());
  }
}
