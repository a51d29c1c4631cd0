package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.Subscription;

/** S5: the offer of the next period forgets what was chosen for it. */
public final class ForgetsWhatWasChosen implements PlantedBug {
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
                            .map(ForgetsWhatWasChosen::forgotten)
                            .toList()));
    return real.with(due);
  }

  private static Renewable forgotten(Renewable it) {
    if (!(it.subscription() instanceof Subscription.Active active)) return it;
    var same =
        new Subscription.Active(
            active.agreement().unscheduled(),
            active.revision(),
            active.trial(),
            active.paid(),
            active.cancellation());
    Selection before = active.agreement().selection().with(List.of());
    Chosen forgotten = new Chosen(before, it.chosen().plan(), List.of());
    return new Renewable(same, forgotten, it.coupon(), it.standing(), it.stale());
  }
}
