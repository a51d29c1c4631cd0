package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;

/** C25: the next period has one of each add-on, however many there are. */
public final class AsksForOneAddOnOfMany implements PlantedBug {
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
    List<PinnedAddOn> one =
        right.selection().addOns().stream()
            .map(addOn -> new PinnedAddOn(addOn.code(), addOn.version(), 1))
            .toList();
    return new Chosen(right.selection().with(one), right.plan(), right.addOns());
  }
}
