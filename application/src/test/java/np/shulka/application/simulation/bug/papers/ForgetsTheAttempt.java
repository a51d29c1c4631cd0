package np.shulka.application.simulation.bug.papers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** N6: that the tax office is told is written down only when it has answered. */
public final class ForgetsTheAttempt implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Filings filings = real.office().papers().filings();
    Map<Object, Instant> begun = new HashMap<>();
    return real.with(
        real.office()
            .with(
                Around.port(
                    Filings.class,
                    filings,
                    Map.of(
                        "begin", call -> remember(call, begun),
                        "end", call -> late(call, begun, filings)))));
  }

  private static Object remember(Invocation call, Map<Object, Instant> begun) {
    begun.put(call.arguments().get(0), (Instant) call.arguments().get(1));
    return Invocation.Done.WRITTEN;
  }

  private static Object late(Invocation call, Map<Object, Instant> begun, Filings filings) {
    Filings.Claim claim = (Filings.Claim) call.arguments().getFirst();
    Optional.ofNullable(begun.remove(claim)).ifPresent(at -> filings.begin(claim, at));
    return call.proceed();
  }
}
