package np.shulka.application.clock;

import java.time.Instant;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Everything that is written down to happen by itself at some time. */
@SecondaryPort
public interface Agenda {

  /**
   * When the next thing falls due after that moment: a question to the gateway, an end or an offer
   * of a subscription, a notice, money that nobody used. What was due before and waits for
   * something else is left out.
   */
  Optional<Instant> nextAfter(Instant moment);
}
