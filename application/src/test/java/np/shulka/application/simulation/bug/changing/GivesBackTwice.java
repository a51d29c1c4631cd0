package np.shulka.application.simulation.bug.changing;

import java.util.List;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** C2: who changes twice gets back twice what was given back already. */
public final class GivesBackTwice implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Wrongly.bought(real, it -> new Purchased(it.invoice(), List.of()));
  }
}
