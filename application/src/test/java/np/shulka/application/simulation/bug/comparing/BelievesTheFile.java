package np.shulka.application.simulation.bug.comparing;

import java.util.List;
import java.util.Set;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** C23: what a file does not name is not missed. */
public final class BelievesTheFile implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Compared.files(real, "naming", call -> Set.copyOf((List<?>) call.arguments().getLast()));
  }
}
