package np.shulka.application.simulation.bug.refunding;

import java.util.Map;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** N3: what went back of a tax invoice has no credit note. */
public final class ForgetsTheNote implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        real.office()
            .with(
                Around.port(
                    CreditNotes.class,
                    real.office().back().notes(),
                    Map.of("issue", _ -> Invocation.Done.WRITTEN))));
  }
}
