package np.shulka.application.simulation.bug.selling;

import java.util.List;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;

/** C25: an add-on gives what its current version says, and not the one that somebody has. */
public final class GivesWhatIsSoldNow implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    AddOns addOns = ports.catalog().addOns();
    return new GivenOtherwise(ports, setting, (_, paid) -> asSold(paid, addOns)).useCases();
  }

  private static Selection asSold(Selection paid, AddOns addOns) {
    List<PinnedAddOn> now =
        paid.addOns().stream()
            .map(it -> new PinnedAddOn(it.code(), current(it, addOns), it.quantity()))
            .toList();
    return paid.with(now);
  }

  private static int current(PinnedAddOn addOn, AddOns addOns) {
    return addOns.find(addOn.code()).orElseThrow().current().number();
  }
}
