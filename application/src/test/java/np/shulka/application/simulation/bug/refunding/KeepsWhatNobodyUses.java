package np.shulka.application.simulation.bug.refunding;

import np.shulka.application.simulation.wiring.Merchant;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** S13: money that its payer did not use in time is kept silently. */
public final class KeepsWhatNobodyUses implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    Merchant merchant = real.merchant();
    return real.with(merchant.with(merchant.refunding().proposing(_ -> 0)));
  }
}
