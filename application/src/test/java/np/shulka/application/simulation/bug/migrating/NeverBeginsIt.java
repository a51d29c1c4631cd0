package np.shulka.application.simulation.bug.migrating;

import java.util.List;
import java.util.Map;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.subscription.Scheduled;
import np.shulka.domain.subscription.Subscription;

/** C12, lago #215: what is chosen for later after a start in the past never begins. */
public final class NeverBeginsIt implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.port(
            DueSubscriptions.class,
            real.due(),
            Map.of(
                "turning",
                call ->
                    ((List<?>) call.proceed())
                        .stream()
                            .map(Turning.class::cast)
                            .filter(it -> !isBackdatedChange(it))
                            .toList())));
  }

  private static boolean isBackdatedChange(Turning it) {
    return it.subscription() instanceof Subscription.Active active
        && active.agreement().next().filter(Scheduled::isPaid).isPresent()
        && active.paid().since().isBefore(active.agreement().createdAt());
  }
}
