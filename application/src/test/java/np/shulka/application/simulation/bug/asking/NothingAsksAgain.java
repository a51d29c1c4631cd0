package np.shulka.application.simulation.bug.asking;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** W8, C23: there is no sweep; only who comes back is asked about. */
public final class NothingAsksAgain implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Schedule.forgetting(real, _ -> true);
  }
}
