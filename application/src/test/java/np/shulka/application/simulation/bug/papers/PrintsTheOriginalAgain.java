package np.shulka.application.simulation.bug.papers;

import java.util.Map;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** N4: every print says that it is the original. */
public final class PrintsTheOriginalAgain implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Prints prints = real.office().papers().prints();
    return real.with(real.office().with(Around.port(Prints.class, prints, Map.of("next", _ -> 1))));
  }
}
