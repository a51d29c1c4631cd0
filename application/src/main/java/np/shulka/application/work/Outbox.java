package np.shulka.application.work;

import java.util.List;
import np.shulka.domain.identity.SubscriberId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Facts that others will be told, written in the transaction that makes them true. */
@SecondaryPort
public interface Outbox {

  /**
   * Appends events in this order; each gets the next {@code sequence} of its subscriber, without
   * gaps. Call it at most once per transaction and subscriber.
   *
   * @param subscriber or {@link np.shulka.application.partner.Told#CATALOG}, for what every partner
   *     is told
   */
  void append(SubscriberId subscriber, List<Event> events);
}
