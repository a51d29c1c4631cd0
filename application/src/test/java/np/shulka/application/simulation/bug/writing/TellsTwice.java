package np.shulka.application.simulation.bug.writing;

import java.util.List;
import java.util.stream.Stream;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Event;
import np.shulka.application.work.Outbox;

/** C16: an event that was sent is sent again, as another one. */
public final class TellsTwice implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Outbox outbox = real.books().outbox();
    return real.with((Outbox) (subscriber, events) -> outbox.append(subscriber, twice(events)));
  }

  private static List<Event> twice(List<Event> events) {
    return Stream.concat(events.stream(), events.stream()).toList();
  }
}
