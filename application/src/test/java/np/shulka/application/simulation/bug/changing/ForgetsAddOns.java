package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;

/** C25: the next period is offered without what recurs beside the plan. */
public final class ForgetsAddOns implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    DueSubscriptions due =
        Around.port(
            DueSubscriptions.class,
            real.due(),
            Map.of(
                "renewable",
                call ->
                    ((List<?>) call.proceed())
                        .stream()
                            .map(Renewable.class::cast)
                            .map(it -> renewed(it, wrong(it.chosen())))
                            .toList()));
    return real.with(due);
  }

  private static Renewable renewed(Renewable it, Chosen chosen) {
    return new Renewable(it.subscription(), chosen, it.coupon(), it.standing(), it.stale());
  }

  private static Chosen wrong(Chosen right) {
    return new Chosen(right.selection().with(List.of()), right.plan(), List.of());
  }
}
