package np.shulka.application.simulation.bug.selling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** S20: who paused goes on using it, and does not use it up. */
public final class PausedMayUse implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    return real.with(real.reading().with((subject, strictly) -> kindly(strictly, subject, ports)));
  }

  private static Entitlements kindly(Entitlements strictly, Subject subject, Ports ports) {
    boolean paused =
        ports
            .subscribers()
            .idOf(subject)
            .map(ports.books().subscriptions()::live)
            .orElseGet(List::of)
            .stream()
            .anyMatch(Subscription.Paused.class::isInstance);
    return strictly.active() || !paused
        ? strictly
        : new Entitlements(true, Map.of(), Optional.empty(), Set.of());
  }
}
