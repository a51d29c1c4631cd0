package np.shulka.application.simulation.bug.refunding;

import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** W6: a refund without an answer is ordered again at once. */
public final class RetriesOnTimeout implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Ordered.by(real, RetriesOnTimeout::twice);
  }

  private static Object twice(Invocation order) {
    try {
      return order.proceed();
    } catch (GatewayUnavailable timeout) {
      return order.proceed();
    }
  }
}
