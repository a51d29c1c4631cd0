package np.shulka.application.simulation.bug.migrating;

import java.util.Map;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** S16: prices change, and nobody is told. */
public final class TellsNobody implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Ports.Office office = real.office();
    Rehearsals silent =
        Around.port(
            Rehearsals.class, office.rehearsals(), Map.of("tell", _ -> Invocation.Done.WRITTEN));
    return real.with(office.with(silent));
  }
}
