package np.shulka.application.simulation.bug.comparing;

import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** C23: of our attempts the first page is compared, and then it is over. */
public final class StopsAtTheFirstPage implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Compared.ours(real, "attempts", StopsAtTheFirstPage::first);
  }

  private static Object first(Invocation call) {
    boolean later =
        call.arguments().size() > 1 && !call.arguments().get(1).equals(Optional.empty());
    return later ? List.of() : call.proceed();
  }
}
