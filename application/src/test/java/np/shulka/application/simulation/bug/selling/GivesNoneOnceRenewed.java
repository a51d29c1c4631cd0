package np.shulka.application.simulation.bug.selling;

import java.time.Instant;
import java.util.List;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Purpose;

/** C25: what an add-on gives is forgotten with the first renewal, which pays for it again. */
public final class GivesNoneOnceRenewed implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    Invoices invoices = ports.books().invoices();
    return new GivenOtherwise(
            ports,
            setting,
            (one, paid) -> isRenewed(one.id(), invoices) ? paid.with(List.of()) : paid)
        .useCases();
  }

  private static boolean isRenewed(SubscriptionId id, Invoices invoices) {
    return invoices.purchases(id, Instant.EPOCH).stream()
            .filter(bought -> bought.invoice().request().purpose() instanceof Purpose.Time)
            .count()
        > 1;
  }
}
