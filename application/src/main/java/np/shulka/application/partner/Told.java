package np.shulka.application.partner;

import java.util.UUID;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.SubscriberId;

/**
 * An event as others are told it.
 *
 * @param subscriber to whom it happened, or {@link #CATALOG}
 * @param sequence its place among the events of its subscriber, counted from 1 without a gap
 */
public record Told(SubscriberId subscriber, long sequence, Event event) {
  /** Stands for the merchant's own catalog, whose events every partner is told. */
  public static final SubscriberId CATALOG = new SubscriberId(new UUID(0, 0));

  public boolean isForEverybody() {
    return subscriber.equals(CATALOG);
  }
}
