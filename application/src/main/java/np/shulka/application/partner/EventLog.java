package np.shulka.application.partner;

import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The merchant's own log of events, which its other programs read. */
@SecondaryPort
public interface EventLog {

  /**
   * Adds those events, all or none, those of each subscriber in this order; it may be given the
   * same ones again.
   *
   * @throws LogUnavailable if they are not there for certain
   */
  void publish(List<Told> events);
}
