package np.shulka.application.simulation.bug.writing;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;

/** C16: what follows is told before what it follows from. */
public final class TellsInDisorder implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Outbox outbox = real.books().outbox();
    return real.with((Outbox) (subscriber, events) -> outbox.append(subscriber, backwards(events)));
  }

  private static List<Event> backwards(List<Event> events) {
    return events.reversed();
  }
}
