package np.shulka.application.simulation.bug.writing;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.LostRace;

/** S25, I5: who loses a race goes on as if it had won. */
public final class SwallowsALostRace implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(new Shrugs(real.books().transactions(), LostRace.class));
  }
}
