package np.shulka.application.simulation.bug.changing;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;

/** C23: what was bought once is paid for, and nobody hears of it. */
public final class NeverDelivers implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Outbox outbox = real.books().outbox();
    return real.with((Outbox) (subscriber, events) -> outbox.append(subscriber, silent(events)));
  }

  private static List<Event> silent(List<Event> events) {
    return events.stream().filter(event -> !event.type().equals("add-on.delivered")).toList();
  }
}
