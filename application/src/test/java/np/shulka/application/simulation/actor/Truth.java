package np.shulka.application.simulation.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.subscriber.Subject;

/** What is durable, as nobody but a judge can see it; nothing if it cannot be seen now. */
public interface Truth {

  /** The time that was paid, or is given to try; nothing if nobody of that name is known. */
  Optional<List<Period>> entitled(Subject subject);

  /** Whose payment it is. */
  Optional<Subject> owner(PaymentId payment);

  /** What is paid for beside a plan, and in which time (C25). */
  default Optional<List<Beside>> paidBeside(Subject subject) {
    return Optional.empty();
  }

  /** Whether something of that is on its way back, as far as it can be seen. */
  default boolean isGoingBack(GatewayReference name) {
    return false;
  }

  /** How much of what the add-ons give that were paid for some time. */
  record Beside(Period time, Map<String, Long> limits) {}
}
