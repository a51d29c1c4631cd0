package np.shulka.application.simulation.bug.writing;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.StoreUnavailable;

/** E1, I11: a connection that broke at the commit is logged, and the work taken for done. */
public final class TakesALostCommitForDone implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(new Shrugs(real.books().transactions(), StoreUnavailable.class));
  }
}
