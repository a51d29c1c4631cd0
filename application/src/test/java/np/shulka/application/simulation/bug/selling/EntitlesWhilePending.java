package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;

/** S12, B7: money on its way is taken for money. */
public final class EntitlesWhilePending implements PlantedBug {
  private static final Page.Request LATEST = new Page.Request(5, Optional.empty());

  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    return real.with(real.reading().with((subject, strictly) -> kindly(strictly, subject, ports)));
  }

  private static Entitlements kindly(Entitlements strictly, Subject subject, Ports ports) {
    Payments payments = ports.books().payments();
    Optional<SubscriberId> subscriber = ports.subscribers().idOf(subject);
    boolean pending =
        subscriber.map(id -> payments.list(id, LATEST).items()).stream()
            .flatMap(items -> items.stream())
            .anyMatch(Payment.Pending.class::isInstance);
    return strictly.active() || !pending
        ? strictly
        : new Entitlements(true, Map.of(), Optional.empty(), Set.of());
  }
}
