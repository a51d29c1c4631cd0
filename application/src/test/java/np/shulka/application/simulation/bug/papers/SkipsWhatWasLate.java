package np.shulka.application.simulation.bug.papers;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** N6: only what was issued since the last time is told to the tax office. */
public final class SkipsWhatWasLate implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
    return real.with(
        real.office()
            .with(
                Around.port(
                    Filings.class,
                    real.office().papers().filings(),
                    Map.of("takeIn", call -> since(call, last)))));
  }

  private static Object since(Invocation call, AtomicReference<Instant> last) {
    Instant now = (Instant) call.arguments().get(1);
    return Around.with(call, last.getAndSet(now), now, 1);
  }
}
