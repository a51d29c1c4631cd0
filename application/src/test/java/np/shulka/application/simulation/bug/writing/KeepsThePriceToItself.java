package np.shulka.application.simulation.bug.writing;

import np.shulka.application.partner.Told;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Outbox;

/** I4: a new version of a plan is sold, and partners are not told. */
public final class KeepsThePriceToItself implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Outbox outbox = real.books().outbox();
    return real.with(
        (Outbox)
            (subscriber, events) -> {
              if (!subscriber.equals(Told.CATALOG)) outbox.append(subscriber, events);
            });
  }
}
