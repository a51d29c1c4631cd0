package np.shulka.application.simulation.bug.writing;

import java.util.Map;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Outbox;

/** C16, I4: events are written when what they tell is committed, unless the process dies. */
public final class TellsAfterTheCommit implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(new Later(real.books().transactions()))
        .with(Around.port(Outbox.class, real.books().outbox(), Map.of("append", Later::putOff)));
  }
}
