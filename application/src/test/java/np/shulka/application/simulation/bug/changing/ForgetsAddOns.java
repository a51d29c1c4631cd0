package np.shulka.application.simulation.bug.changing;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;

/** C25: the next period is offered without what recurs beside the plan. */
public final class ForgetsAddOns implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Reselected.by(
        real, right -> new Chosen(right.selection().with(List.of()), right.plan(), List.of()));
  }
}
