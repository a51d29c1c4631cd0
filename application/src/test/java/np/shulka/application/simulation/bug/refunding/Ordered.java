package np.shulka.application.simulation.bug.refunding;

import java.util.Map;
import java.util.function.Function;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.Ports;

/** Refunds that are ordered otherwise than they should. */
final class Ordered {
  private Ordered() {}

  static Ports by(Ports real, Function<Invocation, Object> wrong) {
    return real.with(
        Around.port(PaymentGatewayPort.class, real.gateway(), Map.of("refund", wrong)));
  }
}
