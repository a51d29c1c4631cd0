package np.shulka.application.simulation.bug.refunding;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** K5: what was settled is never asked about again. */
public final class NeverCompares implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    return real.with(real.merchant().with(real.merchant().refunding().blind()));
  }
}
