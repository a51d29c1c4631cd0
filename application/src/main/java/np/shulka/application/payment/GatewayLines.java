package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** How calls to the payment gateway fare on this node, kind by kind. */
@SecondaryPort
public interface GatewayLines {
  List<Line> all();

  /**
   * One kind of call.
   *
   * @param recent how many of the latest calls are looked at
   * @param failed how many of those gave nothing
   * @param stoppedUntil when a call is tried again, if none is made now
   */
  record Line(
      String operation, State state, int recent, int failed, Optional<Instant> stoppedUntil) {}

  /** Whether calls are made. */
  enum State {
    /** As they come. */
    WORKING,
    /** None, because too many gave nothing. */
    STOPPED,
    /** A few, to see whether it is well again. */
    TRYING
  }
}
