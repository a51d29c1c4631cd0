package np.shulka.application.simulation.bug.selling;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;

/** C25: who pays for three of an add-on gets what one of it gives. */
public final class GivesOneOfMany implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    return new GivenOtherwise(ports, setting, (_, paid) -> oneOfEach(paid)).useCases();
  }

  private static Selection oneOfEach(Selection paid) {
    List<PinnedAddOn> one =
        paid.addOns().stream()
            .map(addOn -> new PinnedAddOn(addOn.code(), addOn.version(), 1))
            .toList();
    return paid.with(one);
  }
}
