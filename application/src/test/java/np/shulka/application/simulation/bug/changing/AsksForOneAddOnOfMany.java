package np.shulka.application.simulation.bug.changing;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;

/** C25: the next period has one of each add-on, however many there are. */
public final class AsksForOneAddOnOfMany implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Reselected.by(real, AsksForOneAddOnOfMany::oneOfEach);
  }

  private static Chosen oneOfEach(Chosen right) {
    List<PinnedAddOn> one =
        right.selection().addOns().stream()
            .map(addOn -> new PinnedAddOn(addOn.code(), addOn.version(), 1))
            .toList();
    return new Chosen(right.selection().with(one), right.plan(), right.addOns());
  }
}
