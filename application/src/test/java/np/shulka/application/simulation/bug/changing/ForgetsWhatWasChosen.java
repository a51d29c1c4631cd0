package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
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
    return new Ports(
        real.catalog(),
        real.subscribers(),
        real.books(),
        due,
        real.keys(),
        real.gateway(),
        real.alerts(),
        real.quotes());
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
    return new Renewable(same, it.chosen(), it.coupon(), it.standing(), it.stale());
  }
}
